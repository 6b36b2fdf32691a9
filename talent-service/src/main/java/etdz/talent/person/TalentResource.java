package etdz.talent.person;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register as staff, employers and the talents themselves see it; identity numbers are masked.
@RestController
@RequestMapping("/api/talent/talents")
class TalentResource {

    private static final String READERS =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR',"
                    + " 'EMPLOYER', 'TALENT')";

    private final Talents talents;
    private final Identities identities;
    private final Paging paging;
    private final InstantSource clock;

    TalentResource(Talents talents, Identities identities, Paging paging, InstantSource clock) {
        this.talents = talents;
        this.identities = identities;
        this.paging = paging;
        this.clock = clock;
    }

    record TalentView(
            TalentId id,
            ZoneCode zone,
            Bilingual name,
            String nationality,
            IdentityView identity,
            CreditCode employer,
            Bilingual field,
            String education,
            LocalDate registeredOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PermitView permit,
            long version) {

        static TalentView of(Talent talent, Identity identity, LocalDate today) {
            var permit = talent.permit();
            return new TalentView(
                    talent.id(),
                    talent.zone(),
                    talent.name(),
                    talent.nationality(),
                    new IdentityView(identity.getClass().getSimpleName(), identity.masked()),
                    talent.employer(),
                    talent.field(),
                    talent.education(),
                    talent.registeredOn(),
                    permit == null ? null : PermitView.of(permit, today),
                    talent.version());
        }
    }

    record IdentityView(String kind, String masked) {}

    /// @param daysLeft negative once it has expired
    record PermitView(
            @JsonProperty("class") String permitClass, LocalDate expiresOn, long daysLeft) {

        static PermitView of(Talent.Permit permit, LocalDate today) {
            return new PermitView(
                    permit.permitClass(),
                    permit.expiresOn(),
                    ChronoUnit.DAYS.between(today, permit.expiresOn()));
        }
    }

    @GetMapping
    @PreAuthorize(READERS)
    ResponseEntity<Listing<TalentView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var today = China.dayOf(clock.instant());
        return paging.answer(
                talents.list(zone, actor.scope(), paging.request(limit, cursor))
                        .map(talent -> view(talent, today)));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<TalentView> show(Actor actor, @PathVariable TalentId id) {
        var talent =
                talents.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-talent"));
        return ETag.of(talent.version()).on(view(talent, China.dayOf(clock.instant())));
    }

    private TalentView view(Talent talent, LocalDate today) {
        return TalentView.of(talent, identities.of(talent), today);
    }
}
