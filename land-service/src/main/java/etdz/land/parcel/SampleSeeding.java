package etdz.land.parcel;

import etdz.land.Seeding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Puts the sample parcels in, held by the enterprises of the sample data.
@Component
@ConditionalOnProperty("etdz.demo")
class SampleSeeding implements Seeding {

    private static final int PARCELS = 400;

    private final Parcels parcels;
    private final SampleSettings samples;
    private final JsonMapper json;

    SampleSeeding(Parcels parcels, SampleSettings samples, JsonMapper json) {
        this.parcels = parcels;
        this.samples = samples;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private record Enterprises(List<SampleParcels.Holder> enterprises) {}

    @Override
    public String noun() {
        return "parcels";
    }

    @Override
    public int size() {
        return PARCELS;
    }

    @Override
    public int seed(LocalDate today) {
        var file = Path.of(samples.samples(), "enterprises.json");
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("No sample data at " + file.toAbsolutePath());
        }
        return parcels.addMissing(
                SampleParcels.of(json.readValue(file, Enterprises.class).enterprises(), today));
    }
}
