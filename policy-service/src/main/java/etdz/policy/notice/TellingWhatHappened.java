package etdz.policy.notice;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import etdz.common.amqp.CloudEvent;
import etdz.policy.notice.Notices.Telling;
import etdz.policy.notice.Notices.Way;
import etdz.policy.notice.fact.Hearing;
import etdz.policy.notice.template.Templates;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Hears what happens to people, cases, promises and leads and tells those whom the rules name. An
/// event may come again and late: people are told once, and not at all of what is no news.
@Component
class TellingWhatHappened {

    private final Map<String, Hearing> hearings;
    private final Notices notices;
    private final Templates templates;
    private final NoticeSettings settings;
    private final InstantSource clock;

    TellingWhatHappened(
            List<Hearing> hearings,
            Notices notices,
            Templates templates,
            NoticeSettings settings,
            InstantSource clock) {
        this.hearings =
                hearings.stream()
                        .flatMap(it -> it.types().stream().map(type -> Map.entry(type, it)))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.notices = notices;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    Set<String> types() {
        return hearings.keySet();
    }

    void hear(CloudEvent event) {
        hearAll(List.of(event));
    }

    void hearAll(List<CloudEvent> events) {
        notices.tell(events.stream().flatMap(this::tellings).toList());
    }

    private Stream<Telling> tellings(CloudEvent event) {
        var fact = requireNonNull(hearings.get(event.type())).hear(event);
        if (fact.at().isBefore(clock.instant().minus(settings.newsFor()))) {
            return Stream.empty();
        }
        return templates.rules().stream()
                .filter(rule -> rule.appliesTo(event.type(), fact))
                .map(rule ->
                        new Telling(
                                fact,
                                rule.audience(),
                                rule.template(),
                                new Way(rule.channels(), rule.urgent())));
    }
}
