package etdz.investment.capital.duty;

import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record DutyEvent(String id, long sequence, String type, Instant at, PublicDuty data) {

    /// The public state of a duty with the move that led to it.
    ///
    /// @param fulfilledOn absent while it is owed
    public record PublicDuty(
            DutyId id,
            ZoneCode zone,
            Duty.Enterprise enterprise,
            DutyKind kind,
            LocalDate startsOn,
            String stage,
            @Nullable LocalDate fulfilledOn,
            Instant openedAt,
            long version,
            Duty.Move move) {}

    static DutyEvent of(Duty held, Duty.Move move, Instant at) {
        var fulfilledOn = held.stage() instanceof Duty.Stage.Fulfilled(var on, _, _, _) ? on : null;
        return new DutyEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                new PublicDuty(
                        held.id(),
                        held.zone(),
                        held.enterprise(),
                        held.kind(),
                        held.startsOn(),
                        fulfilledOn == null ? "OPEN" : "FULFILLED",
                        fulfilledOn,
                        held.openedAt(),
                        held.version(),
                        move));
    }

    /// The event of the version at hand once more, for who missed it.
    static DutyEvent restated(Duty held) {
        return switch (held.stage()) {
            case Duty.Stage.Open _ -> of(held, new Duty.Move.Opened(), held.openedAt());
            case Duty.Stage.Fulfilled(_, _, _, var at) -> of(held, new Duty.Move.Fulfilled(), at);
        };
    }
}
