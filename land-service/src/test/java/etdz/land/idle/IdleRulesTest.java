package etdz.land.idle;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Money;
import etdz.land.LawData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdleRulesTest {

    static final IdleRules RULES = LawData.read("idle/order-53-2012.json", IdleRules.class);

    private static final LocalDate AGREED = LocalDate.of(2024, 6, 30);
    private static final Money PRICE = Money.wan(BigDecimal.valueOf(8000));

    /// The worked examples `idle`.
    @ParameterizedTest
    @CsvSource({
        "2025-06-29, NOT_IDLE, , 2025-06-30",
        "2025-06-30, IDLE_1Y, 1600, 2026-06-30",
        "2026-06-29, IDLE_1Y, 1600, 2026-06-30",
        "2026-06-30, IDLE_2Y_TAKEBACK, ,",
    })
    void land_on_which_nothing_was_begun(
            LocalDate day,
            IdleState state,
            @Nullable BigDecimal feeWan,
            @Nullable LocalDate nextLine) {
        var finding = RULES.judge(notBegun(null), day);

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.fee()).isEqualTo(Optional.ofNullable(feeWan).map(Money::wan));
        assertThat(finding.nextLine()).isEqualTo(Optional.ofNullable(nextLine));
    }

    /// The worked examples `idle-started`, and what lies beside them.
    @ParameterizedTest
    @CsvSource({
        "0.30, 0.60, 13, MAY_BE_IDLE",
        "0.3334, 0.25, 13, NOT_IDLE",
        "0.3333, 0.25, 13, MAY_BE_IDLE",
        "0.50, 0.2499, 13, MAY_BE_IDLE",
        "0.30, 0.60, 11, NOT_IDLE",
        "0.30, 0.60, 12, MAY_BE_IDLE",
        "0.30, , 13, MAY_BE_IDLE",
        "0.50, , 13, NEEDS_MANUAL",
        ", , 13, NEEDS_MANUAL",
    })
    void land_on_which_work_has_stopped(
            @Nullable BigDecimal built,
            @Nullable BigDecimal invested,
            int stoppedMonths,
            IdleState state) {
        var day = LocalDate.of(2026, 6, 30);
        var facts =
                new IdleFacts(
                        AGREED,
                        AGREED.plusDays(10),
                        built,
                        invested,
                        day.minusMonths(stoppedMonths),
                        null,
                        PRICE);

        assertThat(RULES.judge(facts, day).state()).isEqualTo(state);
    }

    /// The worked example `idle-government`, for each cause.
    @ParameterizedTest
    @EnumSource
    void a_cause_of_government_costs_nothing_and_opens_remedies(IdleCause cause) {
        var finding = RULES.judge(notBegun(cause), LocalDate.of(2026, 7, 1));

        assertThat(finding.state()).isEqualTo(IdleState.IDLE_GOV_CAUSE);
        assertThat(finding.fee()).contains(Money.yuan(BigDecimal.ZERO));
        assertThat(finding.remedies())
                .containsExactly(
                        Remedy.EXTEND,
                        Remedy.CHANGE_USE,
                        Remedy.TEMP_USE,
                        Remedy.PAID_TAKEBACK,
                        Remedy.SWAP);
    }

    @Test
    void before_the_first_line_a_cause_changes_nothing() {
        assertThat(
                        RULES.judge(notBegun(IdleCause.LATE_HANDOVER), LocalDate.of(2025, 6, 29))
                                .state())
                .isEqualTo(IdleState.NOT_IDLE);
    }

    @Test
    void work_stopped_by_government_is_no_fault_either() {
        var day = LocalDate.of(2026, 6, 30);
        var facts =
                new IdleFacts(
                        AGREED,
                        AGREED,
                        new BigDecimal("0.1"),
                        new BigDecimal("0.1"),
                        day.minusYears(2),
                        IdleCause.MILITARY_OR_HERITAGE,
                        null);

        assertThat(RULES.judge(facts, day).state()).isEqualTo(IdleState.IDLE_GOV_CAUSE);
    }

    @Test
    void a_fee_on_an_unknown_price_is_unknown() {
        var facts = new IdleFacts(AGREED, null, null, null, null, null, null);

        assertThat(RULES.judge(facts, LocalDate.of(2025, 7, 1)).fee()).isEmpty();
    }

    @Test
    void work_under_way_is_not_idle() {
        var facts = new IdleFacts(AGREED, AGREED.plusDays(5), null, null, null, null, PRICE);

        assertThat(RULES.judge(facts, LocalDate.of(2029, 1, 1)).state())
                .isEqualTo(IdleState.NOT_IDLE);
    }

    @Test
    void the_procedure_runs_by_calendar_days() {
        assertThat(RULES.answeredBy(LocalDate.of(2026, 3, 2))).isEqualTo("2026-04-01");
        assertThat(RULES.investigatedBy(LocalDate.of(2026, 3, 2))).isEqualTo("2026-04-01");
    }

    @Test
    void an_extension_lasts_a_year_and_a_use_for_a_time_two() {
        var day = LocalDate.of(2026, 3, 2);

        assertThat(RULES.mayExtend(day, day.plusYears(1))).isTrue();
        assertThat(RULES.mayExtend(day, day.plusYears(1).plusDays(1))).isFalse();
        assertThat(RULES.mayUseForATime(day, day.plusMonths(24))).isTrue();
        assertThat(RULES.mayUseForATime(day, day.plusMonths(25))).isFalse();
    }

    private static IdleFacts notBegun(@Nullable IdleCause cause) {
        return new IdleFacts(AGREED, null, null, null, null, cause, PRICE);
    }
}
