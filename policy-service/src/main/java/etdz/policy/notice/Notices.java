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

    /// How many people learn it by this call.
    public int tell(Fact fact, Audience audience, String template, Way way) {
        return tell(fact, List.of(new Telling(audience, template, way)));
    }

    record Telling(Audience audience, String template, Way way) {}

    /// All notices of a fact in one write.
    int tell(Fact fact, List<Telling> tellings) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var wanted = new ArrayList<Notice>();
        for (var telling : tellings) {
            var mailboxes = audiences.of(telling.audience(), fact, China.dayOf(now));
            if (mailboxes.isEmpty()) {
                meters.counter("etdz.notices.nobody", "template", telling.template()).increment();
            }
            var wishes = preferences(mailboxes, telling.way());
            mailboxes.forEach(it -> wanted.add(notice(fact, telling, it, wishes, now)));
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        var told = notices.addMissing(wanted);
        meters.counter("etdz.notices.told").increment(told);
        sendOut(wanted, told);
        return told;
    }

    private Map<Mailbox, Preferences> preferences(Set<Mailbox> mailboxes, Way way) {
        return way.channels().isEmpty() || mailboxes.isEmpty()
                ? Map.of()
                : preferences.of(mailboxes);
    }

    private Notice notice(
            Fact fact,
            Telling telling,
            Mailbox mailbox,
            Map<Mailbox, Preferences> wishes,
            Instant now) {
        var words = templates.inForce(telling.template());
        var wish = wishes.getOrDefault(mailbox, Preferences.unset(mailbox));
        var outward =
                telling.way().channels().stream()
                        .filter(channel -> wish.to(channel).isPresent())
                        .filter(channel -> channel != Channel.SMS || words.sms() != null)
                        .collect(Collectors.toSet());
        var sms = words.sms();
        return new Notice(
                Notice.id(fact.key(), mailbox, words.code()),
                fact.key(),
                mailbox,
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
    private void sendOut(List<Notice> wanted, int told) {
        if (told == wanted.size()) {
            wanted.forEach(this::sendOut);
            return;
        }
        notices.find(wanted.stream().map(Notice::id).toList()).forEach(this::sendOut);
    }

    private void sendOut(Notice notice) {
        for (var channel : notice.outward()) {
            var wish = preferences.of(notice.mailbox());
            switch (wish.rhythm()) {
                case Daily daily when notice.digest() && channel == Channel.EMAIL ->
                        deliveries.addToDigest(notice, channel, daily);
                case Daily _, Immediate _ ->
                        deliveries.add(Delivery.of(notice, channel, due(notice, wish)));
            }
        }
    }

    private static Instant due(Notice notice, Preferences wish) {
        var quiet = wish.quiet();
        return quiet == null || notice.urgent() ? notice.at() : quiet.after(notice.at());
    }
}
