package etdz.investment.escort.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The stages in their order; which there are is data.
@Component
public class EscortStages {

    private final List<StageRule> all;

    EscortStages(
            @Value("${etdz.investment.escort.stages:classpath:data/escort-stages.json}")
                    Resource file,
            JsonMapper json) {
        try (var text = file.getInputStream()) {
            this.all = List.of(json.readValue(text, StageRule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<StageRule> all() {
        return all;
    }

    public Optional<StageRule> find(StageCode code) {
        return all.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// Those that were asked for, each once and in the order of the way.
    public List<StageLine> lines(Collection<StageCode> wanted) {
        return all.stream()
                .map(StageRule::code)
                .filter(wanted::contains)
                .map(StageLine::notBegun)
                .toList();
    }
}
