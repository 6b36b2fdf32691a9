package etdz.policy.clock;

import java.time.LocalDate;

/// By when a limit asks for a result.
///
/// @param amberFrom nine tenths of the limit are used up
/// @param provisional a year on the way has no final calendar: the day may still move
public record Due(LocalDate on, LocalDate amberFrom, boolean provisional) {

    /// How urgent a case is.
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    public Light light(LocalDate today) {
        if (today.isAfter(on)) {
            return Light.RED;
        }
        return today.isBefore(amberFrom) ? Light.GREEN : Light.AMBER;
    }
}
