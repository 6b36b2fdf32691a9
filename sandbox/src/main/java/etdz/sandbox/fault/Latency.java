package etdz.sandbox.fault;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long outside systems take when nothing is wrong: log-normal, as such systems are. With the
/// defaults nine of ten answers take 40 to 120 ms.
///
/// @param median zero switches it off
/// @param spread standard deviation of the logarithm
@ConfigurationProperties("etdz.latency")
record Latency(@DefaultValue("70ms") Duration median, @DefaultValue("0.33") double spread) {

    Duration next(RandomGenerator random) {
        var factor = Math.exp(spread * random.nextGaussian());
        return Duration.ofNanos(Math.round(median.toNanos() * factor));
    }
}
