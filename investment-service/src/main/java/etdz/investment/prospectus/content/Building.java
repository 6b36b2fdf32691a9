package etdz.investment.prospectus.content;

import etdz.investment.wording.Wording;
import java.time.LocalDate;
import java.util.List;

/// When building may start in a zone (可开工日期), as policy-service reckons it.
public sealed interface Building {

    /// Its dates.
    ///
    /// @param earliest no procedure allows less
    /// @param p50 by which it may start in half of all draws
    /// @param p80 by which it may start in four of five
    /// @param provisional whether the calendar may still move it
    /// @param basis of what it is reckoned
    record Reckoned(
            LocalDate earliest,
            LocalDate p50,
            LocalDate p80,
            boolean provisional,
            int draws,
            Wording basis)
            implements Building {}

    /// Steps have neither a history nor a limit; somebody has to find out.
    record NeedsManual(List<Wording> steps) implements Building {

        public NeedsManual {
            steps = List.copyOf(steps);
        }
    }

    /// Policy-service was not reached, or its answer cannot be used.
    record NotAvailable() implements Building {}
}
