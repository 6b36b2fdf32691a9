package etdz.investment.placement;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.placement.Placement.Elsewhere;
import etdz.investment.placement.Placement.InZone;
import etdz.investment.placement.Placement.Open;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record MajorProjectEvent(
        String id, long sequence, String type, Instant at, PublicMajorProject data) {

    /// The public state of a major project with the move that led to it.
    ///
    /// @param placement `OPEN`, `IN_ZONE` or `ELSEWHERE`
    /// @param place only where it is elsewhere, as the reason
    /// @param decidedOn absent while nobody has decided
    public record PublicMajorProject(
            MajorProjectId id,
            ZoneCode zone,
            String name,
            String industry,
            Money investment,
            String placement,
            @Nullable String place,
            @Nullable String reason,
            @Nullable LocalDate decidedOn,
            Instant proposedAt,
            long version,
            Move move) {}

    static MajorProjectEvent of(MajorProject held, Move move) {
        return new MajorProjectEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                held.changedAt(),
                data(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    static MajorProjectEvent restated(MajorProject held) {
        return of(held, held.lastMove());
    }

    private static PublicMajorProject data(MajorProject held, Move move) {
        return switch (held.placement()) {
            case Open _ -> data(held, move, null, null, null);
            case InZone(var on, _, _, _) -> data(held, move, null, null, on);
            case Elsewhere(var place, var reason, var on, _, _, _) ->
                    data(held, move, place, reason, on);
        };
    }

    private static PublicMajorProject data(
            MajorProject held,
            Move move,
            @Nullable String place,
            @Nullable String reason,
            @Nullable LocalDate on) {
        return new PublicMajorProject(
                held.id(),
                held.zone(),
                held.name(),
                held.industry(),
                held.investment(),
                held.placement().label(),
                place,
                reason,
                on,
                held.proposedAt(),
                held.version(),
                move);
    }
}
