package etdz.investment.project.authority;

import static etdz.investment.project.ProjectRegister.READERS;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.authority.Authority.Known;
import etdz.investment.project.authority.Authority.Mode;
import etdz.investment.project.authority.Authority.NeedsManual;
import etdz.investment.project.authority.Authority.Organ;
import etdz.investment.project.authority.Authority.Unknown;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the owner of a project goes next, and who decides there.
@RestController
@RequestMapping("/api/investment/projects/{id}/authorities")
class AuthorityResource {

    /// @param on the day for which the register was asked
    record Sheet(ProjectId project, ZoneCode zone, LocalDate on, List<AuthorityView> items) {}

    enum State {
        KNOWN,
        NEEDS_MANUAL,
        UNKNOWN
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuthorityView(
            MatterCode matter,
            State state,
            @Nullable Organ holder,
            @Nullable Mode mode,
            @Nullable Organ issuer,
            @Nullable Organ liableOrgan,
            @Nullable Organ defendant,
            @Nullable String legalBasis) {

        static AuthorityView of(Authority authority) {
            return switch (authority) {
                case Known known ->
                        new AuthorityView(
                                known.matter(),
                                State.KNOWN,
                                known.holder(),
                                known.mode(),
                                known.issuer(),
                                known.liableOrgan(),
                                known.defendant(),
                                known.legalBasis());
                case NeedsManual(var matter) -> without(matter, State.NEEDS_MANUAL);
                case Unknown(var matter) -> without(matter, State.UNKNOWN);
            };
        }

        private static AuthorityView without(MatterCode matter, State state) {
            return new AuthorityView(matter, state, null, null, null, null, null, null);
        }
    }

    private final ProjectRegister projects;
    private final AskingWhoDecides asking;
    private final InstantSource clock;

    AuthorityResource(ProjectRegister projects, AskingWhoDecides asking, InstantSource clock) {
        this.projects = projects;
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(READERS)
    Sheet show(Actor actor, @PathVariable ProjectId id, @RequestParam Optional<LocalDate> on) {
        var zone =
                projects.find(id, actor.scope())
                        .map(held -> held.filing().zone())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"));
        var day = on.orElseGet(() -> China.dayOf(clock.instant()));
        return new Sheet(
                id,
                zone,
                day,
                asking.about(zone, day, actor.getCredentials()).stream()
                        .map(AuthorityView::of)
                        .toList());
    }
}
