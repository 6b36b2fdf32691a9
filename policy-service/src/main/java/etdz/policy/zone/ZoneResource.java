package etdz.policy.zone;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy/zones")
class ZoneResource {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record ZoneView(ZoneCode code, Bilingual name, String divisionCode) {

        static ZoneView of(Zone zone) {
            return new ZoneView(zone.code(), zone.name(), zone.divisionCode());
        }
    }

    private final Zones zones;

    ZoneResource(Zones zones) {
        this.zones = zones;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<List<ZoneView>> list() {
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(zones.all().stream().map(ZoneView::of).toList());
    }
}
