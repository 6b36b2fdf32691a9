package etdz.land.parcel;

import etdz.land.idle.IdleFacts;
import java.time.LocalDate;

/// What became of a parcel, with the facts that hold only then.
public sealed interface Supply {

    /// Not supplied yet (储备).
    ///
    /// @param ready expropriated and at least levelled, with water, power and road (供地条件)
    record Reserved(boolean ready) implements Supply {}

    /// Supplied by contract (已供应).
    record Supplied(SupplyMode mode, String contractNumber, LocalDate contractOn, IdleFacts work)
            implements Supply {}
}
