package etdz.investment.promise.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The fair-competition review of an agreement (公平竞争审查条例，国务院令第783号), as it was recorded.
///
/// @param organ that reviewed
/// @param exceptionUntil the end of what only the exceptions of the regulation allow (第十二条)
public record Review(
        String organ,
        String number,
        LocalDate on,
        Result result,
        String document,
        @Nullable LocalDate exceptionUntil,
        String by,
        Instant at) {

    public enum Result {
        /// It neither excludes nor restricts competition.
        PASSED,
        /// It does, and an exception of the regulation allows it for a time.
        EXCEPTION,
        NOT_PASSED
    }

    /// Whether something may be promised by it on a day.
    public boolean allowsOn(LocalDate day) {
        return switch (result) {
            case PASSED -> true;
            case EXCEPTION -> exceptionUntil != null && !day.isAfter(exceptionUntil);
            case NOT_PASSED -> false;
        };
    }
}
