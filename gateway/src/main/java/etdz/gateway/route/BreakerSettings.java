package etdz.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a service counts as away.
///
/// @param calls how many of the last calls are looked at
/// @param failures percentage of failed ones that opens the breaker
/// @param open how long nothing is sent then
/// @param probes how many calls then show whether the service is back
@ConfigurationProperties("etdz.gateway.breaker")
record BreakerSettings(
        @DefaultValue("20") int calls,
        @DefaultValue("50") float failures,
        @DefaultValue("5s") Duration open,
        @DefaultValue("3") int probes) {}
