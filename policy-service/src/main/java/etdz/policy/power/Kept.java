package etdz.policy.power;

import org.jspecify.annotations.Nullable;

/// Why a power is not delegated, and what is promised instead (服务承诺).
///
/// @param promisedDays working days within which the organ's department answers a zone
/// @param directLine whether the zone may raise it directly with the region (直通车)
public record Kept(
        String reason,
        @Nullable String promise,
        @Nullable Integer promisedDays,
        boolean directLine) {}
