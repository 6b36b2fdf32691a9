package etdz.land;

import etdz.common.time.China;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Fills a demonstration. A second call finds everything there and changes nothing.
@Component
@Endpoint(id = "seed")
@ConditionalOnProperty("etdz.demo")
class SeedEndpoint {

    private final List<Seeding> parts;
    private final InstantSource clock;

    SeedEndpoint(List<Seeding> parts, InstantSource clock) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    record Answer(String state, Map<String, Integer> seeded) {}

    @WriteOperation
    Answer seed() {
        var today = China.dayOf(clock.instant());
        var added = parts.stream().mapToInt(part -> part.seed(today)).sum();
        return new Answer(
                added == 0 ? "already seeded" : "seeded",
                parts.stream().collect(Collectors.toMap(Seeding::noun, Seeding::size)));
    }
}
