package etdz.investment.lead.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadTerms;
import etdz.investment.lead.NextStep;
import etdz.investment.lead.Owner;
import etdz.investment.lead.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A lead as a card of the board or a line of a list.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadRow(
        LeadId id,
        ZoneCode zone,
        String name,
        String investor,
        String industry,
        Source source,
        String stage,
        EstimateView estimate,
        @Nullable Owner owner,
        @Nullable NextStep nextStep,
        Instant openedAt,
        LeadView.ClockView clock) {

    public static LeadRow of(Lead held, LeadTerms terms, Moment now) {
        return new LeadRow(
                held.id(),
                held.zone(),
                held.prospect().name(),
                held.investor().name(),
                held.prospect().industry(),
                held.source(),
                held.stage().label(),
                EstimateView.of(held.estimate()),
                held.owner(),
                held.nextStep(),
                held.openedAt(),
                LeadView.ClockView.of(held, terms, now));
    }
}
