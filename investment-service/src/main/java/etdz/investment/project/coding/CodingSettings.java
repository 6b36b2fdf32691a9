package etdz.investment.project.coding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How project codes are fetched.
///
/// @param look how often each worker looks for due requests
/// @param claim how long one attempt keeps others away; longer than the calls may take
/// @param pause after the first failure; doubles up to `longestPause`
@ConfigurationProperties("etdz.investment.project.coding")
record CodingSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("1s") Duration look,
        @DefaultValue("30s") Duration claim,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("10m") Duration longestPause) {

    Duration pauseAfter(int attempts) {
        var doubled = pause.multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
