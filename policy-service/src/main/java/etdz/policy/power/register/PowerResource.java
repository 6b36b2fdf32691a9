package etdz.policy.power.register;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Authority.NeedsManual;
import etdz.policy.power.DelegationId;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant.Bound;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who may decide. Whoever is signed in may know.
@RestController
@RequestMapping("/api/policy/powers/{matter}/holder")
class PowerResource {

    record OrganView(String organ, String name) {

        static OrganView of(Organ organ) {
            return new OrganView(organ.organ(), organ.name());
        }

        static @Nullable OrganView ofNullable(@Nullable Organ organ) {
            return organ == null ? null : of(organ);
        }
    }

    record HolderView(
            MatterCode matter,
            ZoneCode zone,
            LocalDate on,
            OrganView holder,
            Mode mode,
            OrganView issuer,
            OrganView liableOrgan,
            OrganView defendant,
            @Nullable OrganView receiver,
            @Nullable OrganView copyTo,
            String legalBasis,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate announcedOn,
            @Nullable String seal,
            boolean sample,
            Reach reason,
            @Nullable String note,
            @Nullable OrganView supervisor,
            @Nullable DelegationId delegation,
            Set<Bound> unchecked) {

        static HolderView of(Held held) {
            return new HolderView(
                    held.matter(),
                    held.zone(),
                    held.on(),
                    OrganView.of(held.holder()),
                    held.mode(),
                    OrganView.of(held.issuer()),
                    OrganView.of(held.liableOrgan()),
                    OrganView.of(held.defendant()),
                    OrganView.ofNullable(held.receiver()),
                    OrganView.ofNullable(held.copyTo()),
                    held.legalBasis(),
                    held.validFrom(),
                    held.validTo(),
                    held.announcedOn(),
                    held.seal(),
                    held.sample(),
                    held.reason(),
                    held.note(),
                    OrganView.ofNullable(held.supervisor()),
                    held.delegation(),
                    held.unchecked());
        }
    }

    private final Powers powers;

    PowerResource(Powers powers) {
        this.powers = powers;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    HolderView holder(
            @PathVariable MatterCode matter,
            @RequestParam ZoneCode zone,
            @RequestParam LocalDate on,
            @RequestParam Optional<String> area,
            @RequestParam Optional<BigDecimal> investmentWan) {
        if (investmentWan.filter(wan -> wan.signum() < 0).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("investmentWan", ">= 0");
        }
        return switch (powers.holder(matter, zone, new Circumstances(on, area, investmentWan))) {
            case Held held -> HolderView.of(held);
            case NeedsManual _ ->
                    throw Problem.of(NOT_FOUND, "holder-not-registered")
                            .with("answer", "NEEDS_MANUAL");
        };
    }
}
