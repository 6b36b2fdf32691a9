package etdz.investment.project.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What an approved project is to be decided on next, in the usual order; data, not code.
@Component
class FollowUpMatters {

    private final List<MatterCode> codes;

    FollowUpMatters(
            @Value("classpath:data/follow-up-matters.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            this.codes =
                    Arrays.stream(json.readValue(text, String[].class))
                            .map(MatterCode::new)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MatterCode> codes() {
        return codes;
    }
}
