package etdz.policy.power;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that others may know of a delegation after a move, and the move.
public record PublicDelegation(
        DelegationId id,
        MatterCode matter,
        Bilingual name,
        ZoneCode zone,
        Mode mode,
        Organ from,
        Organ to,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate announcedOn,
        @Nullable String announcedAt,
        @Nullable LocalDate handoverOn,
        String standing,
        int edition,
        boolean sample,
        long version,
        Move move) {

    static PublicDelegation of(Delegation held, Move move) {
        var terms = held.terms();
        return new PublicDelegation(
                held.id(),
                held.matter(),
                held.name(),
                held.zone(),
                terms.mode(),
                terms.from(),
                terms.to(),
                terms.legalBasis(),
                terms.validFrom(),
                terms.validTo(),
                terms.announcedOn(),
                terms.announcedAt(),
                terms.handoverOn(),
                held.standing().name(),
                held.earlier().size() + 1,
                held.sample(),
                held.version(),
                move);
    }
}
