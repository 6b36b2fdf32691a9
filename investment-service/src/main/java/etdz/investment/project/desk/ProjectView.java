package etdz.investment.project.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.MoneyView;
import etdz.common.security.Actor;
import etdz.investment.enterprise.dossier.CapitalKind;
import etdz.investment.enterprise.registry.RegistryView;
import etdz.investment.enterprise.registry.Standing;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectCode;
import etdz.investment.project.ProjectId;
import etdz.investment.project.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A project as it is shown to somebody who may see it.
///
/// @param milestones the stages that were reached, the present one last
/// @param allowed what this reader may do now, as the contract names it
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
        ProjectId id,
        String name,
        ZoneCode zone,
        EnterpriseView enterprise,
        String industry,
        String place,
        MoneyView totalInvestment,
        String stage,
        List<Milestone> milestones,
        @Nullable ProjectCode projectCode,
        @JsonProperty("case") CaseView approval,
        Instant openedAt,
        List<String> allowed,
        long version) {

    /// @param capitalKind what the register says of its capital, by which the project is a foreign
    ///   one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterpriseView(
            CreditCode creditCode,
            String name,
            @Nullable CapitalKind capitalKind,
            RegistryView registry) {}

    record CaseView(String id, String documentNumber) {}

    /// @param at when it was recorded
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Milestone(
            String stage,
            Instant at,
            @Nullable LocalDate on,
            @Nullable String proof,
            @Nullable String note) {

        static Milestone of(Stage stage) {
            return stage.facts()
                    .map(it ->
                            new Milestone(
                                    stage.label(), stage.at(), it.on(), it.proof(), it.note()))
                    .orElseGet(() -> new Milestone(stage.label(), stage.at(), null, null, null));
        }
    }

    static ProjectView of(Project held, Standing standing, Actor reader) {
        var filing = held.filing();
        var holder = filing.enterprise();
        var source = filing.sourceCase();
        return new ProjectView(
                held.id(),
                filing.name(),
                filing.zone(),
                new EnterpriseView(
                        holder.creditCode(),
                        holder.name(),
                        held.capital().kind().orElse(null),
                        RegistryView.of(standing)),
                filing.industry(),
                filing.place(),
                MoneyView.of(filing.totalInvestment()),
                held.stage().label(),
                Stream.concat(held.earlier().stream(), Stream.of(held.stage()))
                        .map(Milestone::of)
                        .toList(),
                held.code().orElse(null),
                new CaseView(source.id(), source.documentNumber()),
                held.openedAt(),
                allowed(held, reader),
                held.version());
    }

    private static List<String> allowed(Project held, Actor reader) {
        var acts = new ArrayList<String>();
        if (reader.is("officer")) {
            var next = Stage.ORDER.indexOf(held.stage().label()) + 1;
            if (next < Stage.ORDER.size()) {
                acts.add("stage:" + Stage.ORDER.get(next));
            }
            if (!held.earlier().isEmpty()) {
                acts.add("correction");
            }
        }
        return List.copyOf(acts);
    }
}
