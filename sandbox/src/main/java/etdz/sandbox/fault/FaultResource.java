package etdz.sandbox.fault;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Switches faults of the outside systems on and off; only from this machine.
@RestController
@RequestMapping("/faults")
class FaultResource {

    private static final Logger LOG = LoggerFactory.getLogger(FaultResource.class);

    private final Faults faults;

    FaultResource(Faults faults) {
        this.faults = faults;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    Map<String, Fault> all() {
        return stream(StandIn.values())
                .collect(
                        toMap(
                                system -> system.path().substring(1),
                                faults::of,
                                (first, _) -> first,
                                TreeMap::new));
    }

    @PutMapping("/{system}")
    @PreAuthorize("permitAll()")
    Fault put(@PathVariable String system, @RequestBody Fault fault) {
        var known = StandIn.named(system).orElseThrow(() -> Problem.of(NOT_FOUND, "not-found"));
        if (!fault.sensible()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter")
                    .at("/rate", "0 to 1, delayMillis 0 to 300000");
        }
        faults.put(known, fault);
        LOG.atInfo()
                .addKeyValue("system", known)
                .addKeyValue("fault", fault)
                .log("Fault of an outside system set");
        return fault;
    }
}
