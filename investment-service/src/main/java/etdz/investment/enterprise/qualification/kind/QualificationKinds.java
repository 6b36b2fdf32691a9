package etdz.investment.enterprise.qualification.kind;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The kinds that there are; data, not code.
@Component
public class QualificationKinds {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<QualificationKind> kinds) {}

    private final List<QualificationKind> kinds;

    QualificationKinds(
            @Value("classpath:data/qualification-kinds.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            this.kinds = List.copyOf(json.readValue(text, File.class).kinds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<QualificationKind> all() {
        return kinds;
    }

    public Optional<QualificationKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// By its name in either language, or by its code.
    public Optional<QualificationKind> called(String word) {
        return kinds.stream()
                .filter(kind -> kind.name().says(word) || kind.code().equals(word))
                .findFirst();
    }
}
