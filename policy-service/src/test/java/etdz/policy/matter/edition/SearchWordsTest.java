package etdz.policy.matter.edition;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "SMP-FG-001, 投资项目",
        "SMP-FG-001, qytzxmba",
        "SMP-FG-001, tzxm",
        "SMP-FG-001, INVESTMENT",
        "SMP-FG-001, smp-fg",
        "SMP-FG-001, fg-001",
        "SMP-ZJ-001, 施工许可",
        "SMP-ZJ-001, sgxkz",
        "SMP-RS-003, wgrlhgzxk",
        "SMP-SC-001, spjyxk",
        "SMP-ZR-002, 规划  许可",
        "SMP-HB-003, ＰＷＸＫ"
    })
    void a_matter_is_found_by(String code, String query) {
        var words = words(CatalogueFixture.matter(code, 1));

        assertThat(SearchWords.terms(query))
                .allSatisfy(term -> assertThat(words).anyMatch(word -> word.startsWith(term)));
    }

    @Test
    void a_character_with_two_readings_is_found_by_both() {
        var words = words(CatalogueFixture.named("重大行业调整"));

        assertThat(words).contains("zdhytz", "cdhytz", "zdxydz", "cdxydz", "hytz");
    }

    @Test
    void what_is_read_in_many_ways_is_bounded() {
        assertThat(words(CatalogueFixture.named("重行调长会单石厂车系".repeat(3)))).hasSizeLessThan(4000);
    }

    @Test
    void the_words_of_the_longest_name_stay_bounded() {
        assertThat(MatterFiles.all())
                .allSatisfy(matter -> assertThat(words(matter)).hasSizeLessThan(1500));
    }

    private static List<String> words(Matter matter) {
        return SearchWords.of(matter.code(), Edition.of(matter, Instant.EPOCH, "test", null));
    }
}
