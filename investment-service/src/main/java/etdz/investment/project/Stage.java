package etdz.investment.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a project stands, with the facts that hold only there: since when it is recorded there, on
/// which day that happened, and what proves it.
public sealed interface Stage {

    /// The labels in the order in which a project goes through them.
    List<String> ORDER =
            List.of("APPROVED", "LAND", "STARTED", "COMPLETED", "PRODUCING", "CAPITAL_USED");

    Instant at();

    /// Its filing was granted (已备案).
    record Approved(Instant at) implements Stage {}

    /// It has its land (已供地).
    record Land(Instant at, LocalDate on, String proof, @Nullable String note) implements Stage {}

    /// 已开工
    record Started(Instant at, LocalDate on, String proof, @Nullable String note)
            implements Stage {}

    /// 已竣工
    record Completed(Instant at, LocalDate on, String proof, @Nullable String note)
            implements Stage {}

    /// 已投产
    record Producing(Instant at, LocalDate on, String proof, @Nullable String note)
            implements Stage {}

    /// What was to be invested has been (资金到位).
    record CapitalUsed(Instant at, LocalDate on, String proof, @Nullable String note)
            implements Stage {}

    /// What is known of a stage that was reached.
    record Facts(LocalDate on, String proof, @Nullable String note) {}

    /// Empty for a label that no stage after the first has.
    static Optional<Stage> reached(String label, Facts facts, Instant at) {
        var on = facts.on();
        var proof = facts.proof();
        var note = facts.note();
        return switch (label) {
            case "LAND" -> Optional.of(new Land(at, on, proof, note));
            case "STARTED" -> Optional.of(new Started(at, on, proof, note));
            case "COMPLETED" -> Optional.of(new Completed(at, on, proof, note));
            case "PRODUCING" -> Optional.of(new Producing(at, on, proof, note));
            case "CAPITAL_USED" -> Optional.of(new CapitalUsed(at, on, proof, note));
            default -> Optional.empty();
        };
    }

    /// Empty for the first, which the grant itself proves.
    default Optional<Facts> facts() {
        return switch (this) {
            case Approved _ -> Optional.empty();
            case Land(_, var on, var proof, var note) -> Optional.of(new Facts(on, proof, note));
            case Started(_, var on, var proof, var note) -> Optional.of(new Facts(on, proof, note));
            case Completed(_, var on, var proof, var note) ->
                    Optional.of(new Facts(on, proof, note));
            case Producing(_, var on, var proof, var note) ->
                    Optional.of(new Facts(on, proof, note));
            case CapitalUsed(_, var on, var proof, var note) ->
                    Optional.of(new Facts(on, proof, note));
        };
    }

    default boolean follows(Stage before) {
        return ORDER.indexOf(label()) == ORDER.indexOf(before.label()) + 1;
    }

    /// `CAPITAL_USED`, as the API says it.
    default String label() {
        return labelOf(getClass().getSimpleName());
    }

    /// The name under which a stage is stored, from its label.
    static String variant(String label) {
        var name = new StringBuilder();
        for (var word : label.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /// The label of a stage from the name under which it is stored.
    static String labelOf(String variant) {
        return variant.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
