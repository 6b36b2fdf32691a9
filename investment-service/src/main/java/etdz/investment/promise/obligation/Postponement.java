package etdz.investment.promise.obligation;

import java.time.Instant;
import java.time.LocalDate;

/// A due day that was moved with the consent of the other side. The one before stays visible.
public record Postponement(
        Term before, LocalDate until, String basis, Consent consent, String by, Instant at) {}
