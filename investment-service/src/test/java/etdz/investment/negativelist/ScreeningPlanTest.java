package etdz.investment.negativelist;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.investment.classification.IndustriesFixture;
import etdz.investment.negativelist.Screening.Finding;
import etdz.investment.negativelist.Screening.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

class ScreeningPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    private final ScreeningPlan screening =
            new ScreeningPlan(
                    new Resource[] {new ClassPathResource("data/negative-list-2024.json")},
                    IndustriesFixture.industries(),
                    JsonMapper.shared());

    @Test
    void what_an_entry_prohibits_is_prohibited() {
        var found = screening.screen(DAY, "0412", "内陆水产品捕捞");

        assertThat(found.verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(found.found()).allMatch(Finding::named);
    }

    @Test
    void a_limit_comes_with_its_words_and_condition() {
        var found = screening.screen(DAY, "A01", "小麦新品种选育");

        assertThat(found.verdict()).isEqualTo(Verdict.RESTRICTED);
        assertThat(found.found().getFirst().item().textZh()).contains("34%");
        assertThat(found.found().getFirst().item().condition()).containsKey("wheat.cnShareMin");
    }

    @Test
    void an_entry_whose_words_were_not_found_is_for_a_person() {
        var found = screening.screen(DAY, "56", "通用航空机场");

        assertThat(found.verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
    }

    @Test
    void a_plan_in_a_section_with_entries_that_names_none_of_them_is_for_a_person() {
        var found = screening.screen(DAY, "A01", "设施蔬菜");

        assertThat(found.verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
        assertThat(found.found()).isNotEmpty().noneMatch(Finding::named);
    }

    @Test
    void manufacturing_is_not_listed() {
        assertThat(screening.screen(DAY, "3841", "储能电池组装"))
                .isEqualTo(new Screening(Verdict.NOT_LISTED, List.of()));
    }

    @Test
    void without_an_industry_or_an_edition_nothing_is_said() {
        assertThat(screening.screen(DAY, "", "储能").verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
        assertThat(screening.screen(LocalDate.of(2024, 10, 31), "3841", "储能").verdict())
                .isEqualTo(Verdict.NEEDS_MANUAL);
    }
}
