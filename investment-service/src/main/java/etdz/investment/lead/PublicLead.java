package etdz.investment.lead;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All that others may know of a lead after a move, and the move: no persons, nothing that was
/// said.
public record PublicLead(
        LeadId id,
        ZoneCode zone,
        String name,
        String place,
        String industry,
        Source source,
        Party investor,
        Estimate estimate,
        @Nullable String owner,
        String stage,
        Instant openedAt,
        @Nullable Instant awaitsReplySince,
        Instant touchedAt,
        long version,
        Move move) {

    /// The investor as an organisation.
    public record Party(String name, @Nullable CreditCode creditCode) {}

    static PublicLead of(Lead held, Move move) {
        var prospect = held.prospect();
        var owner = held.owner();
        return new PublicLead(
                held.id(),
                held.zone(),
                prospect.name(),
                prospect.place(),
                prospect.industry(),
                held.source(),
                new Party(held.investor().name(), held.investor().creditCode()),
                held.estimate(),
                owner == null ? null : owner.id(),
                held.stage().label(),
                held.openedAt(),
                held.awaitsReplySince(),
                held.touchedAt(),
                held.version(),
                move);
    }
}
