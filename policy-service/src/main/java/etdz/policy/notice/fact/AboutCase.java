package etdz.policy.notice.fact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What everything that happens about a case says of it.
final class AboutCase {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMatter(Bilingual name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardApplicant(@Nullable CreditCode creditCode, @Nullable String name) {}

    private AboutCase() {}

    static void tell(
            Map<String, Bilingual> variables,
            String id,
            HeardMatter matter,
            HeardApplicant applicant) {
        variables.put("case", plain(id));
        variables.put("matter", matter.name());
        if (applicant.name() != null) {
            variables.put("applicant", plain(applicant.name()));
        }
    }

    static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }
}
