package etdz.policy.notice.fact;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that happened, of which people are told once.
///
/// @param key names the fact for ever: the id of its event, or what the teller makes up
/// @param link the page to look at, a path of the portal
/// @param applicant whose case it is, if it is one's
/// @param handler who has the case, if somebody has
public record Fact(
        String key,
        Instant at,
        String link,
        @Nullable ZoneCode zone,
        @Nullable CreditCode applicant,
        @Nullable String handler,
        Map<String, Bilingual> variables) {

    public Fact {
        variables = Map.copyOf(variables);
    }

    public Optional<Bilingual> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
