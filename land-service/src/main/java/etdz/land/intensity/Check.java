package etdz.land.intensity;

import java.math.BigDecimal;
import java.util.Optional;

/// One indicator of a project held against the rules.
record Check(
        Verdict verdict,
        Optional<BigDecimal> value,
        Optional<BigDecimal> limit,
        Optional<String> evidence) {

    enum Verdict {
        PASS,
        FAIL,

        /// A value of the table or of the project is missing: nobody but an officer can answer.
        NEEDS_MANUAL
    }

    static Check needsManual(Optional<BigDecimal> value) {
        return new Check(Verdict.NEEDS_MANUAL, value, Optional.empty(), Optional.empty());
    }

    static Check atLeast(ControlRules.Limit limit, BigDecimal value) {
        return of(value.compareTo(limit.value()) >= 0, limit, value);
    }

    static Check atMost(ControlRules.Limit limit, BigDecimal value) {
        return of(value.compareTo(limit.value()) <= 0, limit, value);
    }

    private static Check of(boolean passes, ControlRules.Limit limit, BigDecimal value) {
        return new Check(
                passes ? Verdict.PASS : Verdict.FAIL,
                Optional.of(value),
                Optional.of(limit.value()),
                Optional.of(limit.evidence()));
    }
}
