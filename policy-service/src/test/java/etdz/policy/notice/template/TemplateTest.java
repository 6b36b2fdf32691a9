package etdz.policy.notice.template;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.policy.notice.fact.HearingCases;
import etdz.policy.notice.fact.HearingLeads;
import etdz.policy.notice.fact.HearingMessages;
import etdz.policy.notice.fact.HearingObligations;
import etdz.policy.notice.fact.HearingQualifications;
import etdz.policy.notice.reader.HearingPeople;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static Template template(String zh, String en, @Nullable String sms) {
        return new Template(
                "t/1",
                "t",
                1,
                Set.of("case", "matter", "applicant"),
                new Bilingual(zh, en),
                new Bilingual("正文", "body"),
                sms == null ? null : new Bilingual(sms, sms),
                "test",
                Instant.EPOCH);
    }

    @Test
    void variables_are_filled_in_both_languages_and_absent_ones_leave_a_dash() {
        var template =
                template("{matter}：{case}，{applicant}", "{matter}: {case}, {applicant}", null);

        assertThat(
                        template.filled(
                                template.title(),
                                Map.of(
                                        "case", new Bilingual("C-1", "C-1"),
                                        "matter", new Bilingual("备案$1", "Filing\\"))))
                .isEqualTo(new Bilingual("备案$1：C-1，–", "Filing\\: C-1, –"));
    }

    @ParameterizedTest
    @CsvSource({
        "{case}, {case}, ''",
        "{nobody}, {nobody}, /title/zh /title/en",
        "{case, {case}, /title/zh /title",
        "{case}, case, /title",
        "' ', x, /title/zh"
    })
    void a_template_with_a_fault_is_told_where(String zh, String en, String pointers) {
        var found =
                template(zh, en, null).lint().stream()
                        .map(Template.Fault::pointer)
                        .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(pointers);
    }

    @Test
    void a_text_message_names_nobody_and_is_short() {
        assertThat(template("x", "x", "办件{case}").lint()).isEmpty();
        assertThat(template("x", "x", "{applicant}的办件{case}").lint())
                .extracting(it -> it.text().en())
                .contains("a text message names the case only, not applicant");
        assertThat(template("x", "x", "很".repeat(141)).lint())
                .extracting(it -> it.text().en())
                .contains("at most 140 characters");
    }

    @Test
    void everything_that_comes_with_the_service_is_without_fault_and_every_rule_has_its_words() {
        var codes = NoticeFiles.templates().stream().map(NoticeFiles.Words::code).toList();

        assertThat(NoticeFiles.templates())
                .allSatisfy(it -> assertThat(it.template(Instant.EPOCH).lint()).isEmpty());
        assertThat(NoticeFiles.rules()).extracting(Rule::template).isSubsetOf(codes);
        assertThat(
                        Stream.of(
                                        HearingCases.TYPES,
                                        HearingPeople.TYPES,
                                        HearingMessages.TYPES,
                                        HearingObligations.TYPES,
                                        HearingQualifications.TYPES,
                                        HearingLeads.TYPES)
                                .flatMap(Set::stream))
                .containsAll(NoticeFiles.rules().stream().map(Rule::event).toList());
    }
}
