package etdz.policy.notice;

import etdz.common.amqp.CloudEvent;
import etdz.policy.notice.Notices.Telling;
import etdz.policy.notice.Notices.Way;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.fact.HearingCases;
import etdz.policy.notice.fact.HearingMessages;
import etdz.policy.notice.reader.HearingPeople;
import etdz.policy.notice.template.Templates;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Hears the events of people, cases and messages and tells those whom the rules name. An event may
/// come again and late: people are told once, and not at all of what is no news.
@Component
class TellingWhatHappened {

    private final HearingPeople people;
    private final HearingCases cases;
    private final HearingMessages messages;
    private final Notices notices;
    private final Templates templates;
    private final NoticeSettings settings;
    private final InstantSource clock;

    TellingWhatHappened(
            HearingPeople people,
            HearingCases cases,
            HearingMessages messages,
            Notices notices,
            Templates templates,
            NoticeSettings settings,
            InstantSource clock) {
        this.people = people;
        this.cases = cases;
        this.messages = messages;
        this.notices = notices;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    void hear(CloudEvent event) {
        hearAll(List.of(event));
    }

    void hearAll(List<CloudEvent> events) {
        notices.tell(events.stream().flatMap(this::tellings).toList());
    }

    private Stream<Telling> tellings(CloudEvent event) {
        var fact = factOf(event);
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

    private Fact factOf(CloudEvent event) {
        if (HearingPeople.TYPES.contains(event.type())) {
            return people.hear(event);
        }
        return HearingMessages.TYPES.contains(event.type())
                ? messages.hear(event)
                : cases.hear(event);
    }
}
