package etdz.investment.prospectus.content;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.investment.incentive.Matched;
import etdz.investment.promise.board.KeptRates.Rates;
import etdz.investment.zoneprofile.PublicZoneProfile.PublicFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was gathered about one zone.
///
/// @param name absent where policy-service did not tell it
/// @param rates of promises that its government's side kept, with what they are taken of
/// @param facts that its officers provide
public record ZonePart(
        ZoneCode zone,
        @Nullable Bilingual name,
        Building building,
        Matched incentives,
        Rates rates,
        List<PublicFact> facts) {

    public ZonePart {
        facts = List.copyOf(facts);
    }

    /// How many questions about it were not answered.
    int unanswered() {
        return (building instanceof Building.NotAvailable ? 1 : 0)
                + (incentives instanceof Matched.NotAvailable ? 1 : 0);
    }
}
