package etdz.policy.power;

import java.time.LocalDate;
import java.util.Locale;

/// What happened to a delegation, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Registered() implements Move {}

    record Announced() implements Move {}

    record Amended() implements Move {}

    record Renewed() implements Move {}

    record Recalled(LocalDate on, String reason) implements Move {}

    record EndingSoon(LocalDate on) implements Move {}

    record Ended(LocalDate on) implements Move {}

    /// The move that led to the version at hand, from what the delegation keeps of it.
    static Move last(Delegation held) {
        return switch (held.standing()) {
            case Standing.Recalled recalled -> new Recalled(recalled.on(), recalled.reason());
            case Standing.Ended(var on) -> new Ended(on);
            case Standing.Open _ ->
                    switch (held.history().getLast().move()) {
                        case "Announced" -> new Announced();
                        case "Amended" -> new Amended();
                        case "Renewed" -> new Renewed();
                        case "EndingSoon" -> new EndingSoon(held.terms().last());
                        default -> new Registered();
                    };
        };
    }

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.policy.power.ending-soon.v1` for an [EndingSoon].
    default String eventType() {
        var words = name().replaceAll("(?<=.)(?=[A-Z])", "-");
        return "etdz.policy.power." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
