package etdz.policy.schedule;

import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.matter.MatterCode;
import etdz.policy.schedule.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The forecast of each zone, kept for a minute: nobody makes work by asking, and of many who ask
/// at once one makes it.
@Component
class Forecasts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Kept(Forecast forecast, LocalDate on, long at) {

        boolean isFresh(LocalDate today) {
            return on.equals(today) && System.nanoTime() - at <= FRESH.toNanos();
        }
    }

    private final BuildingPath path = BuildingPath.load();
    private final Network network = path.network();
    private final StepDurations durations;

    /// As many as there are zones.
    private final Map<ZoneCode, Kept> kept = new ConcurrentHashMap<>();

    Forecasts(StepDurations durations) {
        this.durations = durations;
    }

    BuildingPath path() {
        return path;
    }

    Network network() {
        return network;
    }

    /// @param zone one that exists
    Forecast of(ZoneCode zone, Moment now) {
        return kept.compute(
                        zone,
                        (_, held) ->
                                held != null && held.isFresh(now.today())
                                        ? held
                                        : new Kept(made(zone, now), now.today(), System.nanoTime()))
                .forecast();
    }

    private Forecast made(ZoneCode zone, Moment now) {
        var found = new HashMap<MatterCode, StepDuration>();
        path.steps()
                .forEach(step -> found.put(step.matter(), durations.of(zone, step.matter(), now)));
        return Forecast.of(zone, network, found);
    }
}
