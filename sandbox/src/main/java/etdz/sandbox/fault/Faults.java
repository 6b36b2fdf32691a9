package etdz.sandbox.fault;

import etdz.sandbox.fault.Fault.Mode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// The faults that are switched on now; a restart switches all off.
@Component
class Faults {

    private final Map<StandIn, Fault> active = new ConcurrentHashMap<>();

    Fault of(StandIn system) {
        return active.getOrDefault(system, Fault.NONE);
    }

    void put(StandIn system, Fault fault) {
        active.put(system, fault);
    }

    /// How the next answer is to fail.
    Mode strike(StandIn system) {
        var fault = of(system);
        return ThreadLocalRandom.current().nextDouble() < fault.share() ? fault.mode() : Mode.NONE;
    }
}
