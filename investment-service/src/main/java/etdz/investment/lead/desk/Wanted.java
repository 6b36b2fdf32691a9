package etdz.investment.lead.desk;

import java.time.Instant;

/// Which leads a list shows; in each the one that waits longest comes first.
sealed interface Wanted {

    /// At one stage.
    ///
    /// @param variant of the stage, as it is stored
    record AtStage(String variant) implements Wanted {}

    record Open() implements Wanted {}

    record Owned(String owner) implements Wanted {}

    /// Nobody has talked to the investor, and it was to be done.
    record Late(Instant before) implements Wanted {}

    /// Open and not touched for too long.
    record Stuck(Instant before) implements Wanted {}
}
