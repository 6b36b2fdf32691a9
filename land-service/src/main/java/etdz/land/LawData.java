package etdz.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Parameters of law lie in files beside the code, with their source, so that a lawyer can read and
/// correct them. A misspelt member stops the service at its start.
public final class LawData {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private LawData() {}

    public static <T> T read(String resource, Class<T> type) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
