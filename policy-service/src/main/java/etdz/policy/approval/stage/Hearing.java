package etdz.policy.approval.stage;

import etdz.common.time.Moment;
import etdz.policy.clock.HearingTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hearing before the decision (听证, 行政许可法 第四十六条至第四十八条).
public sealed interface Hearing {

    /// The applicant was told that he may be heard, and answers by `answerBy`.
    record Offered(LocalDate on, LocalDate answerBy) implements Hearing {

        public static Offered at(Moment now) {
            return new Offered(now.today(), new HearingTerms(now.calendar()).askBy(now.today()));
        }
    }

    record Waived(LocalDate on) implements Hearing {}

    /// To be held by `holdBy`.
    record Requested(LocalDate on, LocalDate holdBy) implements Hearing {

        public static Requested at(Moment now) {
            return new Requested(now.today(), new HearingTerms(now.calendar()).holdBy(now.today()));
        }
    }

    /// The applicant knows day and place.
    ///
    /// @param presider never one of those who reviewed the case
    record Arranged(
            LocalDate noticeOn, LocalDate day, LocalDate holdBy, String place, String presider)
            implements Hearing {}

    /// It is over.
    ///
    /// @param record what was said; the decision rests on it
    record Held(LocalDate on, String presider, String record) implements Hearing {}

    /// Whether somebody presides over it, so that he has no part in the review.
    static boolean isPresidedBy(@Nullable Hearing hearing, String person) {
        return switch (hearing) {
            case Arranged arranged -> arranged.presider().equals(person);
            case Held held -> held.presider().equals(person);
            case Offered _, Waived _, Requested _ -> false;
            case null -> false;
        };
    }

    /// Whether a decision has to wait for it.
    static boolean holdsUp(@Nullable Hearing hearing, LocalDate today) {
        return switch (hearing) {
            case null -> false;
            case Offered(_, var answerBy) -> !today.isAfter(answerBy);
            case Requested _, Arranged _ -> true;
            case Waived _, Held _ -> false;
        };
    }
}
