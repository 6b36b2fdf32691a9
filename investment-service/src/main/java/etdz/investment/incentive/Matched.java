package etdz.investment.incentive;

import etdz.common.Money;
import etdz.investment.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What policy-service says of the incentives that somebody may have in a zone.
public sealed interface Matched {

    /// Its answer.
    ///
    /// @param matches the best ones first, the first [#MOST]
    /// @param total how many there are
    record Found(List<Match> matches, int total) implements Matched {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /// The dictionary does not know a name, or its type is another one.
    record FactsNotKnown() implements Matched {}

    /// It was not reached, or its answer cannot be used.
    record NotAvailable() implements Matched {}

    int MOST = 30;

    /// One incentive.
    ///
    /// @param missing what would have to be known
    /// @param failing which conditions are not met
    /// @param sample invented for a demonstration (示例)
    record Match(
            String code,
            Wording name,
            Verdict verdict,
            List<Wording> missing,
            List<Wording> failing,
            @Nullable Money amount,
            @Nullable Wording amountText,
            boolean sample,
            String sourceTitle,
            @Nullable String sourceUrl,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public Match {
            missing = List.copyOf(missing);
            failing = List.copyOf(failing);
        }
    }

    /// As policy-service found it.
    enum Verdict {
        ELIGIBLE,
        UNKNOWN,
        NEEDS_MANUAL,
        NOT_ELIGIBLE
    }
}
