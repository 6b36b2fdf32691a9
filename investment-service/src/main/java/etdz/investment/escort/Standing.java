package etdz.investment.escort;

import etdz.investment.escort.mandate.Side;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Where an escort stands, with the facts that hold only there.
public sealed interface Standing {

    /// The labels in their order.
    List<String> LABELS = List.of("OFFERED", "IN_FORCE", "ENDED", "REVOKED");

    Instant at();

    /// It is not over yet; a project has one of these at most.
    sealed interface Running extends Standing {}

    /// The client gave his mandate and the zone has not answered (待受理).
    record Offered(Instant at) implements Running {}

    /// The zone accepted it and named the agent (代办中).
    record InForce(Instant at) implements Running {}

    sealed interface Over extends Standing {}

    /// All stages are done or not needed (已办结).
    record Ended(Instant at) implements Over {}

    /// One side ended it before (已撤销).
    record Revoked(Instant at, Side side, String reason) implements Over {}

    /// The name under which a standing is stored, from its label.
    static String variant(String label) {
        return switch (label) {
            case "IN_FORCE" -> "InForce";
            default -> label.charAt(0) + label.substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /// `IN_FORCE`, as the API says it.
    default String label() {
        return switch (this) {
            case Offered _ -> "OFFERED";
            case InForce _ -> "IN_FORCE";
            case Ended _ -> "ENDED";
            case Revoked _ -> "REVOKED";
        };
    }
}
