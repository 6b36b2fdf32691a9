package etdz.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The sample data of the sandbox: the files of the folder `etdz.samples`, so that a person or a
/// zone is added without a build, else those in the jar.
@Component
public class Samples {

    private final String folder;
    private final JsonMapper json;

    Samples(@Value("${etdz.samples:}") String folder, JsonMapper json) {
        this.folder = folder;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    public <T> T read(String file, Class<T> as) {
        var outside = Path.of(folder, file);
        try (var bytes =
                !folder.isBlank() && Files.isReadable(outside)
                        ? Files.newInputStream(outside)
                        : new ClassPathResource("samples/" + file).getInputStream()) {
            return json.readValue(bytes, as);
        } catch (IOException e) {
            throw new UncheckedIOException("Sample data cannot be read: " + file, e);
        }
    }
}
