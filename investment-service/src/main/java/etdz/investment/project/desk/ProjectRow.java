package etdz.investment.project.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.http.MoneyView;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectCode;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A project as a card of the board.
///
/// @param since when it stands at its stage
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRow(
        ProjectId id,
        String name,
        ZoneCode zone,
        String enterprise,
        MoneyView totalInvestment,
        String stage,
        Instant since,
        @Nullable ProjectCode projectCode) {

    public static ProjectRow of(Project held) {
        var filing = held.filing();
        return new ProjectRow(
                held.id(),
                filing.name(),
                filing.zone(),
                filing.enterprise().name(),
                MoneyView.of(filing.totalInvestment()),
                held.stage().label(),
                held.stage().at(),
                held.code().orElse(null));
    }
}
