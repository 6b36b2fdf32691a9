package etdz.investment.negativelist;

import etdz.investment.negativelist.NegativeList.Item;
import java.util.Comparator;
import java.util.List;

/// What a look into the list says of a plan. It asks questions and decides nothing: whoever grants
/// or registers reads the list in force.
///
/// @param found entries that the plan seems to concern, or all of its section where the plan's
///   words name none
record Screening(Verdict verdict, List<Finding> found) {

    /// The gravest last.
    enum Verdict {
        NOT_LISTED,
        RESTRICTED,
        NEEDS_MANUAL,
        PROHIBITED
    }

    /// @param named whether the plan's own words name the subject
    record Finding(Item item, Verdict verdict, boolean named) {

        static Finding named(Item item) {
            if (item.isUnread()) {
                return new Finding(item, Verdict.NEEDS_MANUAL, true);
            }
            var verdict = item.prohibits() ? Verdict.PROHIBITED : Verdict.RESTRICTED;
            return new Finding(item, verdict, true);
        }

        /// The section has it, and somebody has to look whether the plan is meant.
        static Finding near(Item item) {
            return new Finding(item, Verdict.NEEDS_MANUAL, false);
        }
    }

    static Screening of(List<Finding> found) {
        var gravest =
                found.stream()
                        .map(Finding::verdict)
                        .max(Comparator.naturalOrder())
                        .orElse(Verdict.NOT_LISTED);
        return new Screening(gravest, found);
    }

    /// Without an edition or an industry nothing can be said.
    static Screening unknown() {
        return new Screening(Verdict.NEEDS_MANUAL, List.of());
    }
}
