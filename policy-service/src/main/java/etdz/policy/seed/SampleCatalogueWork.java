package etdz.policy.seed;

import etdz.policy.catalogue.DraftImport;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Searches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an editor of the catalogue finds on his first day: a draft that could be published, a new
/// matter that still has faults, and words that nobody found.
@Component
class SampleCatalogueWork {

    private static final String EDITOR = "catalogue-nmg";
    private static final List<String> NOT_FOUND =
            List.of("开网吧", "充电桩", "充电桩", "门头招牌", "门头招牌", "门头招牌", "夜市摊位");

    private final DraftImport drafts;
    private final Searches searches;

    SampleCatalogueWork(DraftImport drafts, Searches searches) {
        this.drafts = drafts;
        this.searches = searches;
    }

    void put(Instant now) {
        var limit =
                Map.<String, Object>of(
                        "value", 8,
                        "unit", "WORKING_DAYS",
                        "basis", "示例承诺时限",
                        "evidence", "SAMPLE");
        drafts.copy(
                "5eed1000000000000000",
                new MatterCode("SMP-HB-003"),
                Optional.empty(),
                Map.of("promisedLimit", limit),
                EDITOR,
                now.minus(Duration.ofDays(2)));
        drafts.copy(
                "5eed2000000000000000",
                new MatterCode("SMP-SC-002"),
                Optional.of(new MatterCode("SMP-SC-021")),
                Map.of(
                        "name",
                        Map.of(
                                "zh",
                                "小餐饮店备案（示例）",
                                "en",
                                "Record-filing of a small eatery (sample)"),
                        "conditions",
                        List.of()),
                EDITOR,
                now.minus(Duration.ofDays(1)));
        NOT_FOUND.forEach(words -> searches.missed(words, now.minus(Duration.ofHours(5))));
    }
}
