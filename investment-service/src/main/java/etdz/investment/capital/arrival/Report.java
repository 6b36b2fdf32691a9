package etdz.investment.capital.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Facts as they were reported.
///
/// @param at from when they held
/// @param reason why they replaced the ones before; absent for the first
public record Report(Facts facts, String by, Instant at, @Nullable String reason) {}
