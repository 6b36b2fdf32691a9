package etdz.policy.clock.pause;

import etdz.common.Bilingual;
import etdz.policy.matter.Matter.Evidence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which procedures stop a clock, and by which law.
@RestController
@RequestMapping("/api/policy/calendar/pause-grounds")
class PauseGroundResource {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record GroundView(
            PauseGround ground,
            Bilingual name,
            String basis,
            Evidence evidence,
            @Nullable Integer cap,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean namedOnly,
            @Nullable String note) {

        static GroundView of(PauseRule rule) {
            return new GroundView(
                    rule.ground(),
                    rule.name(),
                    rule.basis(),
                    rule.evidence(),
                    rule.cap(),
                    rule.validFrom(),
                    rule.validTo(),
                    rule.namedOnly(),
                    rule.note());
        }
    }

    record Grounds(List<GroundView> items) {}

    private final PauseRules rules;

    PauseGroundResource(PauseRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<Grounds> list() {
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(new Grounds(rules.all().stream().map(GroundView::of).toList()));
    }
}
