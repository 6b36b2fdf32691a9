package etdz.land.idle;

import etdz.common.Bilingual;
import etdz.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The measures for idle land (闲置土地处置办法), as parameters with their source.
///
/// @param builtShareNumerator the third of article 2 cannot be written as a decimal
/// @param stoppedMonths how long work must rest before land that was begun may count as idle
public record IdleRules(
        String version,
        Bilingual document,
        LocalDate validFrom,
        String validFromEvidence,
        String evidence,
        int feeAfterYears,
        int takebackAfterYears,
        BigDecimal feeRate,
        int builtShareNumerator,
        int builtShareDenominator,
        BigDecimal investShare,
        int stoppedMonths,
        int extensionYears,
        int temporaryUseMonths,
        int investigateDays,
        int answerDays,
        List<Remedy> governmentOptions) {

    private static final int CENTS = 2;

    public IdleRules {
        governmentOptions = List.copyOf(governmentOptions);
    }

    public IdleFinding judge(IdleFacts facts, LocalDate day) {
        return facts.started() == null || facts.started().isAfter(day)
                ? notStarted(facts, day)
                : begun(facts, day);
    }

    private IdleFinding notStarted(IdleFacts facts, LocalDate day) {
        var feeLine = facts.agreedStart().plusYears(feeAfterYears);
        var takebackLine = facts.agreedStart().plusYears(takebackAfterYears);
        if (day.isBefore(feeLine)) {
            return finding(IdleState.NOT_IDLE, Optional.empty(), Optional.of(feeLine));
        }
        if (facts.cause() != null) {
            return governmentCause(facts);
        }
        return day.isBefore(takebackLine)
                ? finding(IdleState.IDLE_1Y, fee(facts), Optional.of(takebackLine))
                : finding(IdleState.IDLE_2Y_TAKEBACK, Optional.empty(), Optional.empty());
    }

    private IdleFinding begun(IdleFacts facts, LocalDate day) {
        var stopped = facts.stopped();
        if (stopped == null || stopped.isAfter(day)) {
            return finding(IdleState.NOT_IDLE, Optional.empty(), Optional.empty());
        }
        var line = stopped.plusMonths(stoppedMonths);
        if (day.isBefore(line)) {
            return finding(IdleState.NOT_IDLE, Optional.empty(), Optional.of(line));
        }
        return tooLittle(facts)
                .map(little -> {
                    if (little && facts.cause() != null) {
                        return governmentCause(facts);
                    }
                    return finding(
                            little ? IdleState.MAY_BE_IDLE : IdleState.NOT_IDLE,
                            Optional.empty(),
                            Optional.empty());
                })
                .orElseGet(
                        () -> finding(IdleState.NEEDS_MANUAL, Optional.empty(), Optional.empty()));
    }

    /// Less than a third built or less than a quarter invested; empty when what is known leaves it
    /// open.
    private Optional<Boolean> tooLittle(IdleFacts facts) {
        var built =
                Optional.ofNullable(facts.builtShare())
                        .map(share ->
                                share.multiply(BigDecimal.valueOf(builtShareDenominator))
                                                .compareTo(BigDecimal.valueOf(builtShareNumerator))
                                        < 0);
        var invested =
                Optional.ofNullable(facts.investShare())
                        .map(share -> share.compareTo(investShare) < 0);
        if (built.orElse(false) || invested.orElse(false)) {
            return Optional.of(true);
        }
        return built.isPresent() && invested.isPresent() ? Optional.of(false) : Optional.empty();
    }

    private IdleFinding governmentCause(IdleFacts facts) {
        var nothing =
                Optional.ofNullable(facts.price())
                        .map(p -> new Money(BigDecimal.ZERO, p.currency()));
        return new IdleFinding(
                IdleState.IDLE_GOV_CAUSE,
                Optional.of(nothing.orElse(Money.yuan(BigDecimal.ZERO))),
                governmentOptions,
                Optional.empty(),
                version);
    }

    private Optional<Money> fee(IdleFacts facts) {
        return Optional.ofNullable(facts.price())
                .map(price ->
                        new Money(
                                price.amount()
                                        .multiply(feeRate)
                                        .setScale(CENTS, RoundingMode.HALF_UP),
                                price.currency()));
    }

    private IdleFinding finding(
            IdleState state, Optional<Money> fee, Optional<LocalDate> nextLine) {
        return new IdleFinding(state, fee, List.of(), nextLine, version);
    }

    /// Calendar days: the rule that turns short limits into working days belongs to another law.
    LocalDate investigatedBy(LocalDate suspected) {
        return suspected.plusDays(investigateDays);
    }

    LocalDate answeredBy(LocalDate noticeReceived) {
        return noticeReceived.plusDays(answerDays);
    }

    boolean mayExtend(LocalDate start, LocalDate newStart) {
        return !newStart.isAfter(start.plusYears(extensionYears));
    }

    boolean mayUseForATime(LocalDate from, LocalDate until) {
        return !until.isAfter(from.plusMonths(temporaryUseMonths));
    }
}
