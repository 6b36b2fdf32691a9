package etdz.policy.matter;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.matter.Questions.Mistake;
import etdz.policy.matter.edition.CatalogueFixture;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrossingTest {

    private static final MaterialCode LICENCE = new MaterialCode("business-licence");
    private static final MaterialCode FORM = new MaterialCode("filing-form");
    private static final MaterialCode OLD = new MaterialCode("seal-sample");
    private static final Matter FILING = CatalogueFixture.matter("SMP-FG-001", 1);

    private static final String ANSWERS =
            """
            {"projectName": "示例项目（虚构）", "place": "金川区块", "industry": "2720",
             "content": "新建冻干粉针生产线两条及配套厂房", "totalInvestmentWan": "1200",
             "plannedStart": "2027-04-01", "policyStatement": true}
            """;

    @Test
    void whoever_gave_what_is_asked_for_crosses_without_more() {
        assertThat(Crossing.to(FILING, ANSWERS, Set.of(LICENCE, FORM), Locale.ROOT))
                .isEqualTo(new Crossing(List.of(), List.of(), List.of()));
    }

    @Test
    void what_is_missing_not_asked_for_or_does_not_fit_is_told() {
        var crossing =
                Crossing.to(
                        FILING,
                        ANSWERS.replace("\"place\": \"金川区块\", ", ""),
                        Set.of(FORM, OLD),
                        Locale.SIMPLIFIED_CHINESE);

        assertThat(crossing.missing()).containsExactly(LICENCE);
        assertThat(crossing.dropped()).containsExactly(OLD);
        assertThat(crossing.mistakes()).extracting(Mistake::pointer).containsExactly("/form/place");
    }
}
