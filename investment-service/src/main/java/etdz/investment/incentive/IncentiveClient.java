package etdz.investment.incentive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.investment.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The incentives of policy-service, which anybody may read. What comes back may lack anything.
@FeignClient(name = "policy-incentives", url = "${etdz.investment.policy-url}")
interface IncentiveClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(@Nullable List<Listed> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(@Nullable String code, @Nullable Validity validity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /// What somebody asks.
    ///
    /// @param on the day, as `yyyy-MM-dd`
    /// @param facts by the names of the dictionary: truth values, whole numbers and texts
    record Question(String zone, String on, Map<String, Object> facts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable String zone, @Nullable LocalDate on, @Nullable List<Told> matches) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            @Nullable String code,
            @Nullable Text name,
            @Nullable String category,
            @Nullable String verdict,
            @Nullable List<Condition> failing,
            @Nullable List<Condition> missing,
            @Nullable Long amountFen,
            @Nullable Text amountText,
            @Nullable Boolean sample,
            @Nullable Origin source,
            @Nullable Validity validity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Condition(@Nullable String fact, @Nullable Text name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Origin(@Nullable String title, @Nullable String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(@Nullable String zh, @Nullable String en) {

        @Nullable Wording wording() {
            return zh == null || zh.isBlank() ? null : new Wording(zh, en);
        }
    }

    @GetMapping("/api/policy/incentives")
    Page list(@RequestParam String zone, @RequestParam int limit);

    /// A pure read, though its question stands in a body.
    @PostMapping("/api/policy/incentives/matches")
    Answer match(@RequestBody Question question);
}
