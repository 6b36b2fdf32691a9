package etdz.policy.notice;

import etdz.common.time.China;
import etdz.policy.notice.Notice.Shelf;
import etdz.policy.notice.Preferences.Rhythm.Daily;
import etdz.policy.notice.Preferences.Rhythm.Immediate;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.reader.Audience;
import etdz.policy.notice.reader.Audiences;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import etdz.policy.notice.template.Templates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells people of facts, once each: may be called again and again for the same fact, by any
/// instance.
@Component
public class Notices {

    private final NoticeList notices;
    private final Deliveries deliveries;
    private final PreferenceList preferences;
    private final Audiences audiences;
    private final Templates templates;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Notices(
            NoticeList notices,
            Deliveries deliveries,
            PreferenceList preferences,
            Audiences audiences,
            Templates templates,
            InstantSource clock,
            MeterRegistry meters) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.audiences = audiences;
        this.templates = templates;
        this.clock = clock;
        this.meters = meters;
    }

    /// How a fact is told: by which channels beside the notice itself, and whether it can wait.
    public record Way(Set<Channel> channels, boolean urgent) {

        public static final Way INSIDE = new Way(Set.of(), false);
        public static final Way URGENT = new Way(Set.of(Channel.SMS, Channel.EMAIL), true);

        public Way {
            channels = Set.copyOf(channels);
        }
    }

    /// A fact, and who is told of it how.
    record Telling(Fact fact, Audience audience, String template, Way way) {}

    /// Whom a telling reaches.
    private record Addressed(Telling telling, Set<Mailbox> mailboxes) {}

    /// How many people learn it by this call.
    public int tell(Fact fact, Audience audience, String template, Way way) {
        return tell(List.of(new Telling(fact, audience, template, way)));
    }

    /// All notices in one write, and all messages in another.
    int tell(List<Telling> tellings) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = audiences.on(China.dayOf(now));
        var addressed =
                tellings.stream()
                        .map(it -> new Addressed(it, today.of(it.audience(), it.fact())))
                        .toList();
        addressed.forEach(this::countNobody);
        var wishes = wishes(addressed);
        var wanted =
                addressed.stream()
                        .flatMap(it ->
                                it.mailboxes().stream()
                                        .map(box -> notice(it.telling(), wishes.of(box), now)))
                        .toList();
        var told = notices.addMissing(wanted);
        meters.counter("etdz.notices.told").increment(told);
        sendOut(told == wanted.size() ? wanted : stored(wanted), wishes);
        return told;
    }

    private void countNobody(Addressed addressed) {
        if (addressed.mailboxes().isEmpty()) {
            meters.counter("etdz.notices.nobody", "template", addressed.telling().template())
                    .increment();
        }
    }

    /// How readers want to be told; who said nothing is told inside the platform only.
    private record Wishes(Map<Mailbox, Preferences> said) {

        Preferences of(Mailbox mailbox) {
            return said.getOrDefault(mailbox, Preferences.unset(mailbox));
        }
    }

    private Wishes wishes(List<Addressed> addressed) {
        var asked =
                addressed.stream()
                        .filter(it -> !it.telling().way().channels().isEmpty())
                        .flatMap(it -> it.mailboxes().stream())
                        .collect(Collectors.toSet());
        return new Wishes(asked.isEmpty() ? Map.of() : preferences.of(asked));
    }

    private Notice notice(Telling telling, Preferences wish, Instant now) {
        var fact = telling.fact();
        var words = templates.inForce(telling.template());
        var sms = words.sms();
        var outward =
                telling.way().channels().stream()
                        .filter(channel -> wish.to(channel).isPresent())
                        .filter(channel -> channel != Channel.SMS || sms != null)
                        .collect(Collectors.toSet());
        return new Notice(
                Notice.id(fact.key(), wish.mailbox(), words.code()),
                fact.key(),
                wish.mailbox(),
                words.id(),
                words.filled(words.title(), fact.variables()),
                words.filled(words.body(), fact.variables()),
                sms == null ? null : words.filled(sms, fact.variables()),
                fact.link(),
                telling.way().urgent(),
                outward,
                !telling.way().urgent() && wish.rhythm() instanceof Daily,
                fact.at(),
                now,
                Shelf.UNREAD,
                null,
                null);
    }

    /// What was stored decides, also when an earlier call got no further than storing it.
    private List<Notice> stored(List<Notice> wanted) {
        return notices.find(wanted.stream().map(Notice::id).toList());
    }

    private void sendOut(List<Notice> told, Wishes wishes) {
        var alone = new ArrayList<Delivery>();
        for (var notice : told) {
            var wish = wishes.of(notice.mailbox());
            for (var channel : notice.outward()) {
                switch (wish.rhythm()) {
                    case Daily daily when notice.digest() && channel == Channel.EMAIL ->
                            deliveries.addToDigest(notice, channel, daily);
                    case Daily _, Immediate _ ->
                            alone.add(Delivery.of(notice, channel, due(notice, wish)));
                }
            }
        }
        deliveries.addMissing(alone);
    }

    private static Instant due(Notice notice, Preferences wish) {
        var quiet = wish.quiet();
        return quiet == null || notice.urgent() ? notice.at() : quiet.after(notice.at());
    }
}
