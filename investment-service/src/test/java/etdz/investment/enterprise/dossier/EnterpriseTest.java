package etdz.investment.enterprise.dossier;

import static etdz.investment.enterprise.dossier.EnterpriseFixture.BY;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.FIRM;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.NOW;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.OTHER;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.TODAY;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.after;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.firm;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.investment.enterprise.dossier.Command.Merge;
import etdz.investment.enterprise.dossier.Command.Separate;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Fact.Earlier;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Outcome.Reason;
import etdz.investment.enterprise.dossier.Outcome.TurnedDown;
import etdz.investment.enterprise.dossier.Outcome.Unchanged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnterpriseTest {

    @Test
    void a_changed_fact_keeps_what_stood_there_with_source_and_date() {
        var held = after(firm(), tell(Name.INDUSTRY, "26", Source.IMPORT, 3));

        assertThat(held.fact(Name.INDUSTRY))
                .contains(
                        new Fact(
                                Name.INDUSTRY,
                                "26",
                                Source.IMPORT,
                                TODAY.plusDays(3),
                                List.of(new Earlier("27", Source.OFFICER, TODAY))));
        assertThat(held.finding().industry()).isEqualTo("26");
        assertThat(held.version()).isEqualTo(2);
    }

    @Test
    void only_the_last_values_and_moves_are_kept() {
        var held = firm();
        for (var day = 1; day <= 60; day++) {
            held = after(held, tell(Name.ADDRESS, "示例路%d号".formatted(day), Source.OFFICER, day));
        }

        assertThat(held.fact(Name.ADDRESS).orElseThrow().earlier())
                .extracting(Earlier::value)
                .containsExactly("示例路59号", "示例路58号", "示例路57号", "示例路56号", "示例路55号");
        assertThat(held.history()).hasSize(Enterprise.MOST_ENTRIES);
        assertThat(held.version()).isEqualTo(61);
    }

    @Test
    void a_fact_that_is_taken_back_is_no_longer_said_but_was() {
        var held = after(firm(), tell(Name.INDUSTRY, null, Source.OFFICER, 0));

        assertThat(held.value(Name.INDUSTRY)).isNull();
        assertThat(held.fact(Name.INDUSTRY).orElseThrow().earlier()).hasSize(1);
    }

    @Test
    void what_stands_there_already_changes_nothing() {
        var same = tell(Name.INDUSTRY, "27", Source.REGISTRY, 5);

        assertThat(firm().on(same, BY, NOW)).isEqualTo(new Unchanged());
        assertThat(firm().on(tell(Name.ADDRESS, null, Source.OFFICER, 0), BY, NOW))
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_merged_record_leads_elsewhere_until_it_is_separated() {
        var merged = after(firm(), new Merge(OTHER, "重复"));

        assertThat(merged.merger()).extracting(it -> it.into()).isEqualTo(OTHER);
        assertThat(merged.on(tell(Name.ADDRESS, "示例路", Source.OFFICER, 0), BY, NOW))
                .isEqualTo(new TurnedDown(Reason.ENTERPRISE_MERGED));
        assertThat(merged.on(new Merge(OTHER, "重复"), BY, NOW))
                .isEqualTo(new TurnedDown(Reason.ENTERPRISE_MERGED));
        var back = after(merged, new Separate("两家企业"));
        assertThat(back.merger()).isNull();
        assertThat(back.facts()).isEqualTo(firm().facts());
        assertThat(back.on(new Separate("两家企业"), BY, NOW))
                .isEqualTo(new TurnedDown(Reason.ENTERPRISE_NOT_MERGED));
        assertThat(firm().on(new Merge(FIRM, "重复"), BY, NOW))
                .isEqualTo(new TurnedDown(Reason.MERGED_INTO_ITSELF));
    }

    @Test
    void names_that_differ_only_in_writing_have_one_key() {
        assertThat(Finding.keyOf("示例 生物（呼和浩特）有限责任公司"))
                .isEqualTo(Finding.keyOf("示例生物(呼和浩特)有限公司"))
                .isNotEqualTo(Finding.keyOf("示例生物有限公司"));
        assertThat(Finding.keyOf("ＡＢＣ，Ltd.")).isEqualTo(Finding.keyOf("abc ltd"));
    }

    @Test
    void every_letter_begins_a_pair() {
        assertThat(Finding.pairsOf("示例药")).containsExactly("示例", "例药", "药");
        assertThat(Finding.pairsOf("")).isEmpty();
    }

    private static Tell tell(Name name, @Nullable String value, Source source, int days) {
        return new Tell(List.of(said(name, value)), source, TODAY.plusDays(days));
    }
}
