package etdz.policy.opinion;

import etdz.policy.data.DataFiles;
import etdz.policy.opinion.Opinion.Row;
import etdz.policy.opinion.Opinion.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the opinion asks for and how far the platform is, demand by demand.
@RestController
@RequestMapping("/api/policy/opinion")
class OpinionResource {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    record OpinionView(
            String documentNumber,
            String title,
            LocalDate issuedOn,
            Map<State, Long> counts,
            List<Row> rows) {

        static OpinionView of(Opinion opinion) {
            return new OpinionView(
                    opinion.documentNumber(),
                    opinion.title(),
                    opinion.issuedOn(),
                    opinion.counts(),
                    opinion.rows());
        }
    }

    private final OpinionView view = OpinionView.of(OpinionFile.read());
    private final String tag = "\"%08x\"".formatted(DataFiles.text(OpinionFile.NAME).hashCode());

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<OpinionView> show() {
        return ResponseEntity.ok().cacheControl(PUBLIC).eTag(tag).body(view);
    }
}
