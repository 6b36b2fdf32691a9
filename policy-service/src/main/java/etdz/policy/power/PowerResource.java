package etdz.policy.power;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Authority.NeedsManual;
import java.time.LocalDate;
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
            @Nullable String note) {

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
                    held.note());
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
            @RequestParam LocalDate on) {
        return switch (powers.holder(matter, zone, on)) {
            case Held held -> HolderView.of(held);
            case NeedsManual _ ->
                    throw Problem.of(NOT_FOUND, "holder-not-registered")
                            .with("answer", "NEEDS_MANUAL");
        };
    }
}
