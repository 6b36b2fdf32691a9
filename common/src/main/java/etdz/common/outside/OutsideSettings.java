package etdz.common.outside;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When an outside system counts as away.
///
/// @param failureRate percent of the last `window` calls
/// @param pause how long nobody asks then
/// @param atOnce calls that may wait for it at the same time
@ConfigurationProperties("etdz.outside")
public record OutsideSettings(
        @DefaultValue("50") float failureRate,
        @DefaultValue("10") int window,
        @DefaultValue("5") int fewest,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("16") int atOnce) {}
