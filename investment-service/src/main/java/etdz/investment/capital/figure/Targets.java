package etdz.investment.capital.figure;

import etdz.common.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the opinion asks for, and the base years from which it may be read:
/// `data/capital-targets.json`.
@Component
class Targets {

    /// @param growth per year, as a ratio
    /// @param share of the host city, as a ratio
    /// @param baseYears the first one is shown first; the opinion names none
    record Wanted(
            String edition,
            String source,
            BigDecimal growth,
            int toYear,
            BigDecimal share,
            List<Integer> baseYears,
            Bilingual assumption) {

        Wanted {
            baseYears = List.copyOf(baseYears);
        }
    }

    private final Wanted wanted;

    Targets(@Value("classpath:data/capital-targets.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            this.wanted = json.readValue(text, Wanted.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wanted wanted() {
        return wanted;
    }
}
