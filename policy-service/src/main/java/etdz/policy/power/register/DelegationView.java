package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.Standing;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.BasisLevel;
import etdz.policy.power.grant.Grant.Concentration;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Reach;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A delegation with all its terms, the ones before and what was done to it.
record DelegationView(
        DelegationId id,
        MatterCode matter,
        Bilingual name,
        ZoneCode zone,
        boolean sample,
        String standing,
        @Nullable LocalDate recalledOn,
        @Nullable String recallReason,
        @Nullable LocalDate recallAnnouncedOn,
        @Nullable String recallAnnouncedAt,
        Terms terms,
        List<Terms> earlier,
        List<Entry> history,
        Reach reach,
        List<String> allowed,
        long version) {

    private static final List<String> ACTS = List.of("announcement", "terms", "renewal", "recall");

    record Entry(Instant at, String move, String by) {}

    record Terms(
            Mode mode,
            Organ from,
            Organ to,
            String legalBasis,
            BasisLevel basisLevel,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate announcedOn,
            @Nullable String announcedAt,
            @Nullable LocalDate handoverOn,
            List<String> excludedAreas,
            @Nullable BigDecimal maxInvestmentWan,
            @Nullable Organ copyTo,
            @Nullable String seal,
            @Nullable Concentration concentration,
            @Nullable String note) {

        static Terms of(Grant grant) {
            return new Terms(
                    grant.mode(),
                    grant.from(),
                    grant.to(),
                    grant.legalBasis(),
                    grant.basisLevel(),
                    grant.validFrom(),
                    grant.validTo(),
                    grant.signedOn(),
                    grant.announcedOn(),
                    grant.announcedAt(),
                    grant.handoverOn(),
                    grant.excludedAreas(),
                    grant.maxInvestmentWan(),
                    grant.copyTo(),
                    grant.seal(),
                    grant.concentration(),
                    grant.modelledOn());
        }
    }

    /// @param mayChange whether the reader may act on it
    static DelegationView of(Delegation held, boolean mayChange, LocalDate today) {
        var recalled = held.standing() instanceof Standing.Recalled it ? it : null;
        return new DelegationView(
                held.id(),
                held.matter(),
                held.name(),
                held.zone(),
                held.sample(),
                held.standing().name(),
                recalled == null ? null : recalled.on(),
                recalled == null ? null : recalled.reason(),
                recalled == null ? null : recalled.announcedOn(),
                recalled == null ? null : recalled.announcedAt(),
                Terms.of(held.terms()),
                held.earlier().stream().map(Terms::of).toList(),
                held.history().stream().map(e -> new Entry(e.at(), e.move(), e.by())).toList(),
                held.reached(Circumstances.on(today)).reach(),
                mayChange ? open(held) : List.of(),
                held.version());
    }

    private static List<String> open(Delegation held) {
        if (!(held.standing() instanceof Standing.Open)) {
            return List.of();
        }
        return ACTS.stream()
                .filter(act ->
                        switch (act) {
                            case "announcement" -> held.terms().announcedOn() == null;
                            case "renewal" -> held.terms().validTo() != null;
                            default -> true;
                        })
                .toList();
    }
}
