package etdz.investment.promise.rule;

import etdz.common.Bilingual;
import etdz.investment.promise.agreement.Deal.Policy;
import etdz.investment.promise.agreement.Deal.ProjectClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// `data/promises.json`.
public record RulesFile(List<PolicyRule> policies, List<Named> classes, List<Named> kinds) {

    /// What a policy asks for.
    ///
    /// @param classes of projects for which it is open
    /// @param authority whether it needs one on record
    /// @param review whether it needs a fair-competition review on record
    public record PolicyRule(
            Policy code,
            Bilingual name,
            Set<ProjectClass> classes,
            boolean authority,
            boolean review,
            List<Source> sources) {}

    /// A legal source.
    ///
    /// @param verified whether the text was read, or is only known of
    public record Source(String text, LocalDate validFrom, boolean verified) {}

    public record Named(String code, Bilingual name) {}
}
