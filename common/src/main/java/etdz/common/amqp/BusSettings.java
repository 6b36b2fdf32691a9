package etdz.common.amqp;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How messages are taken from the bus and tried again.
///
/// @param retryDelays how long a failed message rests before each further attempt
/// @param deliveryLimit a guard against crashing consumers only: everything prefetched counts
/// @param prefetch small, since a consumer that dies costs every prefetched message one delivery
/// @param confirmTimeout how long a batch may wait for the broker's confirms
/// @param shutdownTimeout longer than the longest handler
@ConfigurationProperties("etdz.bus")
public record BusSettings(
        @DefaultValue({"5s", "1m", "10m"}) List<Duration> retryDelays,
        @DefaultValue("20") int deliveryLimit,
        @DefaultValue("20") int prefetch,
        @DefaultValue("5s") Duration confirmTimeout,
        @DefaultValue("25s") Duration shutdownTimeout) {

    public BusSettings {
        retryDelays = List.copyOf(retryDelays);
    }
}
