package etdz.policy.seed;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.policy.approval.Case;
import etdz.policy.notice.Notices;
import etdz.policy.notice.Notices.Way;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.reader.Audience;
import etdz.policy.notice.reader.Audience.Applicant;
import etdz.policy.notice.reader.Audience.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Some news for the demo users, of cases that were seeded: nobody's first page is empty.
final class SampleNotices {

    private static final int EACH = 6;
    private static final Duration BETWEEN = Duration.ofHours(5);
    private static final Map<String, String> WORDS =
            Map.of(
                    "Submitted", "case-received",
                    "Accepted", "case-accepted",
                    "AwaitingCorrection", "correction-requested",
                    "Granted", "case-granted");

    private final Notices notices;
    private final Instant now;
    private final Map<String, Integer> told = new HashMap<>();

    SampleNotices(Notices notices, Instant now) {
        this.notices = notices;
        this.now = now;
    }

    void of(List<Case> cases, Set<CreditCode> enterprises) {
        for (var held : cases) {
            var zone = held.application().zone().value();
            var stage = held.stage().name();
            if (stage.equals("Submitted")) {
                tell(held, "officer-" + zone, new Users(Set.of("officer-" + zone)), "case-arrived");
            }
            var words = WORDS.get(stage);
            var applicant = held.application().applicant().creditCode();
            if (words != null && enterprises.contains(applicant)) {
                tell(held, applicant.value(), new Applicant(), words);
            }
        }
    }

    private void tell(Case held, String whom, Audience audience, String words) {
        var before = told.merge(whom, 1, Integer::sum) - 1;
        if (before >= EACH) {
            return;
        }
        notices.tell(
                fact(held, now.minus(BETWEEN.multipliedBy(before))), audience, words, Way.INSIDE);
    }

    private static Fact fact(Case held, Instant at) {
        var application = held.application();
        var id = held.id().value();
        var variables =
                new HashMap<>(
                        Map.of(
                                "case", plain(id),
                                "matter", application.matter().name(),
                                "applicant", plain(application.applicant().name())));
        var due = held.dueOn();
        if (due != null) {
            variables.put("dueOn", plain(due.toString()));
        }
        return new Fact(
                "seed-" + id,
                at,
                "/cases/" + id,
                application.zone(),
                application.applicant().creditCode(),
                null,
                variables);
    }

    private static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }
}
