package etdz.investment.capital.kind;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of capital, which are data: `data/capital-kinds.json`.
@Component
public class CapitalKinds {

    private record File(String edition, List<CapitalKind> kinds) {}

    private final String edition;
    private final Map<KindCode, CapitalKind> kinds;

    CapitalKinds(@Value("classpath:data/capital-kinds.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            var read = json.readValue(text, File.class);
            this.edition = read.edition();
            this.kinds =
                    read.kinds().stream()
                            .collect(
                                    toMap(
                                            CapitalKind::code,
                                            identity(),
                                            (first, _) -> first,
                                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String edition() {
        return edition;
    }

    public List<CapitalKind> all() {
        return List.copyOf(kinds.values());
    }

    public Optional<CapitalKind> find(KindCode code) {
        return Optional.ofNullable(kinds.get(code));
    }

    ReadingBook with(List<KindReading> readings) {
        return new ReadingBook(kinds, readings);
    }
}
