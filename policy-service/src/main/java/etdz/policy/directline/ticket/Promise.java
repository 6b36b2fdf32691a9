package etdz.policy.directline.ticket;

import java.time.LocalDate;

/// By when the department answers, and why.
///
/// @param source what was promised for this power, or the rule of the platform
public record Promise(int workingDays, Source source, LocalDate dueOn, boolean provisional) {

    public enum Source {
        KEPT_POWER,
        PLATFORM_RULE,
        ESCALATION
    }
}
