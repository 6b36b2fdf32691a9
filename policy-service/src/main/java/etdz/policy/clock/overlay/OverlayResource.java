package etdz.policy.clock.overlay;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.clock.overlay.Overlay.Festival;
import etdz.policy.clock.overlay.Overlay.State;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which divisions have festivals, and whether terms run by them there.
@RestController
@RequestMapping("/api/policy/calendar/overlays")
class OverlayResource {

    private static final int LONGEST_BASIS = 200;

    record OverlayView(
            Division division,
            Bilingual name,
            List<Festival> festivals,
            boolean on,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis,
            long version) {

        static OverlayView of(Overlay overlay) {
            var state = overlay.state();
            return new OverlayView(
                    overlay.division(),
                    overlay.name(),
                    overlay.festivals(),
                    state.on(),
                    state.from(),
                    state.to(),
                    state.basis(),
                    overlay.version());
        }
    }

    record Listed(List<OverlayView> items) {}

    record Switch(
            @Nullable Boolean on,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    private final Overlays overlays;
    private final InstantSource clock;

    OverlayResource(Overlays overlays, InstantSource clock) {
        this.overlays = overlays;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    Listed list() {
        return new Listed(overlays.all().stream().map(OverlayView::of).toList());
    }

    @GetMapping("/{division}")
    @PreAuthorize("permitAll()")
    ResponseEntity<OverlayView> show(@PathVariable Division division) {
        return answer(held(division));
    }

    /// Switches it; the open cases of the division are counted anew.
    @PutMapping("/{division}")
    @PreAuthorize("hasAnyRole('OPERATOR', 'SYSTEM_ADMIN', 'CATALOGUE_EDITOR')")
    ResponseEntity<OverlayView> turn(
            Actor actor,
            @PathVariable Division division,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Switch body) {
        var held = held(division);
        ETag.of(held.version()).requireIn(read);
        var wanted = state(body, actor);
        if (held.state().sameAs(wanted)) {
            throw Problem.of(CONFLICT, "switch-changes-nothing");
        }
        var next = held.switched(wanted);
        if (!overlays.store(next)) {
            throw ETag.stale();
        }
        return answer(next);
    }

    private State state(Switch body, Actor actor) {
        var complaints = new Complaints();
        var on = complaints.needed("/on", body.on()).orElse(false);
        var basis = complaints.text("/basis", body.basis(), LONGEST_BASIS);
        if (on) {
            complaints.needed("/from", body.from());
        }
        if (body.from() != null && body.to() != null && body.to().isBefore(body.from())) {
            complaints.at("/to", "不得早于开始日期", "not before the first day");
        }
        complaints.raise();
        var by = actor.getPrincipal();
        return on
                ? new State(true, body.from(), body.to(), basis, by, clock.instant())
                : new State(false, null, null, basis, by, clock.instant());
    }

    private Overlay held(Division division) {
        return overlays.find(division).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-overlay"));
    }

    private static ResponseEntity<OverlayView> answer(Overlay overlay) {
        return ETag.of(overlay.version()).on(OverlayView.of(overlay));
    }
}
