package etdz.investment.escort.desk;

import etdz.common.ZoneCode;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.DueBounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which escorts a list shows.
///
/// @param stage the present one
record Wanted(
        Optional<ZoneCode> zone, Optional<String> agent, Optional<StageCode> stage, Which which) {

    sealed interface Which {}

    record Any() implements Which {}

    /// @param variants of the standing, as they are stored
    record Standings(List<String> variants) implements Which {}

    /// In force, with an open task that was due before a day.
    record Overdue(DueBounds bounds) implements Which {}

    /// In force, but the last day of the mandate is over.
    record Expired(LocalDate today) implements Which {}
}
