package etdz.policy.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.ZoneCode;
import etdz.common.crypto.Sha256;
import etdz.policy.matter.MatterCode;
import etdz.policy.schedule.network.Network;
import etdz.policy.schedule.network.Simulation;
import etdz.policy.schedule.network.Simulation.Outcome;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long it takes in a zone until building may start, in working days from any day.
///
/// @param order the matters, each after those it waits for
/// @param outcome absent where it is not known of every matter how long it takes
record Forecast(
        List<MatterCode> order,
        Map<MatterCode, StepDuration> durations,
        @Nullable Outcome outcome) {

    static final int DRAWS = 10_000;

    Forecast {
        order = List.copyOf(order);
        durations = Map.copyOf(durations);
    }

    static Forecast of(ZoneCode zone, Network network, Map<MatterCode, StepDuration> durations) {
        var order = network.steps().stream().map(MatterCode::new).toList();
        var known = durations.values().stream().allMatch(StepDuration::isKnown);
        return new Forecast(
                order,
                durations,
                known
                        ? Simulation.of(
                                network,
                                order.stream().map(it -> of(durations, it).values()).toList(),
                                DRAWS,
                                seed(zone, order, durations))
                        : null);
    }

    private static StepDuration of(Map<MatterCode, StepDuration> durations, MatterCode matter) {
        var found = durations.get(matter);
        if (found == null) {
            throw new IllegalArgumentException("No duration of " + matter);
        }
        return found;
    }

    StepDuration duration(MatterCode matter) {
        return of(durations, matter);
    }

    /// From all that the answer rests on.
    private static long seed(
            ZoneCode zone, List<MatterCode> order, Map<MatterCode, StepDuration> durations) {
        var digest = Sha256.empty();
        digest.update(zone.value().getBytes(UTF_8));
        for (var matter : order) {
            digest.update((matter.value() + of(durations, matter).days()).getBytes(UTF_8));
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
