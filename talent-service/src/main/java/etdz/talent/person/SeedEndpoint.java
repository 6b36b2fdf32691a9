package etdz.talent.person;

import etdz.common.time.China;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Fills the register of a demonstration. A second call finds everything there and changes nothing.
@Component
@Endpoint(id = "seed")
@ConditionalOnProperty("etdz.demo")
class SeedEndpoint {

    private final Talents talents;
    private final Identities identities;
    private final SampleSettings samples;
    private final InstantSource clock;
    private final JsonMapper json;

    SeedEndpoint(
            Talents talents,
            Identities identities,
            SampleSettings samples,
            InstantSource clock,
            JsonMapper json) {
        this.talents = talents;
        this.identities = identities;
        this.samples = samples;
        this.clock = clock;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    record Answer(String state, int talents) {}

    private record Persons(List<SampleTalents.Person> persons) {}

    private record Enterprises(List<SampleTalents.Employer> enterprises) {}

    @WriteOperation
    Answer seed() {
        var wanted =
                SampleTalents.of(
                        read("persons.json", Persons.class).persons(),
                        read("enterprises.json", Enterprises.class).enterprises(),
                        identities,
                        China.dayOf(clock.instant()));
        var added = talents.addMissing(wanted);
        return new Answer(added == 0 ? "already seeded" : "seeded", wanted.size());
    }

    private <T> T read(String file, Class<T> type) {
        var path = Path.of(samples.samples(), file);
        if (!Files.isReadable(path)) {
            throw new IllegalStateException("No sample data at " + path.toAbsolutePath());
        }
        return json.readValue(path, type);
    }
}
