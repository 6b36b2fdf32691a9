package etdz.investment.enterprise;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.enterprise.registry.AskingRegistry;
import etdz.investment.enterprise.registry.RegistryView;
import etdz.investment.enterprise.registry.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/investment/enterprises/{creditCode}")
class EnterpriseResource {

    /// An enterprise with its standing at the registry.
    ///
    /// @param codeCheck VALID or WRONG_CHECK_CHARACTER, a warning only
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterpriseView(
            CreditCode creditCode,
            CreditCode.Verdict codeCheck,
            String name,
            @Nullable String nameEn,
            ZoneCode zone,
            @Nullable String industryDivision,
            @Nullable String size,
            @Nullable String capitalKind,
            RegistryView registry) {

        static EnterpriseView of(Enterprise held, Standing standing) {
            return new EnterpriseView(
                    held.creditCode(),
                    held.creditCode().verdict(),
                    held.name(),
                    held.nameEn(),
                    held.zone(),
                    held.industryDivision(),
                    held.size(),
                    held.capitalKind(),
                    RegistryView.of(standing));
        }
    }

    private final Enterprises enterprises;
    private final AskingRegistry registry;

    EnterpriseResource(Enterprises enterprises, AskingRegistry registry) {
        this.enterprises = enterprises;
        this.registry = registry;
    }

    @GetMapping
    @PreAuthorize(
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')")
    ResponseEntity<EnterpriseView> show(Actor actor, @PathVariable CreditCode creditCode) {
        var held =
                enterprises
                        .find(creditCode, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-enterprise"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(EnterpriseView.of(held, registry.about(creditCode)));
    }
}
