package etdz.policy.approval.stage;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.HearingTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hearing before the decision (听证, 行政许可法 第四十六条至第四十八条). A day by which something has to be done
/// is `provisional` as long as its year has no final calendar: it may still move.
public sealed interface Hearing {

    /// The applicant was told that he may be heard, and answers by `answerBy`.
    record Offered(LocalDate on, LocalDate answerBy, boolean provisional) implements Hearing {

        public static Offered of(LocalDate on, WorkingDays calendar) {
            var answerBy = new HearingTerms(calendar).askBy(on);
            return new Offered(on, answerBy, calendar.isProvisional(on, answerBy));
        }
    }

    record Waived(LocalDate on) implements Hearing {}

    /// To be held by `holdBy`.
    record Requested(LocalDate on, LocalDate holdBy, boolean provisional) implements Hearing {

        public static Requested of(LocalDate on, WorkingDays calendar) {
            var holdBy = new HearingTerms(calendar).holdBy(on);
            return new Requested(on, holdBy, calendar.isProvisional(on, holdBy));
        }

        public Arranged arranged(LocalDate noticeOn, LocalDate day, String place, String presider) {
            return new Arranged(on, noticeOn, day, holdBy, provisional, place, presider);
        }
    }

    /// The applicant knows day and place.
    ///
    /// @param requestedOn the day from which the time until `holdBy` counts
    /// @param presider never one of those who reviewed the case
    record Arranged(
            LocalDate requestedOn,
            LocalDate noticeOn,
            LocalDate day,
            LocalDate holdBy,
            boolean provisional,
            String place,
            String presider)
            implements Hearing {

        public Requested requested() {
            return new Requested(requestedOn, holdBy, provisional);
        }
    }

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
            case Offered(_, var answerBy, _) -> !today.isAfter(answerBy);
            case Requested _, Arranged _ -> true;
            case Waived _, Held _ -> false;
        };
    }

    /// The same with its dates by another calendar. The day for which it was arranged stays.
    default Hearing recounted(WorkingDays calendar) {
        return switch (this) {
            case Offered(var on, _, _) -> Offered.of(on, calendar);
            case Requested(var on, _, _) -> Requested.of(on, calendar);
            case Arranged arranged ->
                    Requested.of(arranged.requestedOn(), calendar)
                            .arranged(
                                    arranged.noticeOn(),
                                    arranged.day(),
                                    arranged.place(),
                                    arranged.presider());
            case Waived _, Held _ -> this;
        };
    }

    /// Whether a date of it may still move.
    static boolean isProvisional(@Nullable Hearing hearing) {
        return switch (hearing) {
            case Offered(_, _, var provisional) -> provisional;
            case Requested(_, _, var provisional) -> provisional;
            case Arranged arranged -> arranged.provisional();
            case Waived _, Held _ -> false;
            case null -> false;
        };
    }
}
