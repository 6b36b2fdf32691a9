package etdz.policy.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices are made and sent.
///
/// @param newsFor nobody is told of what happened longer ago, such as when all is told again
/// @param publicUrl where links in messages lead
/// @param workers who send; none sends nothing
/// @param look how often each looks for what is due
/// @param claim how long one attempt keeps others away; longer than the calls may take
/// @param pause after the first failure; doubles up to `longestPause`
/// @param attempts after so many it is given up
@ConfigurationProperties("etdz.policy.notice")
record NoticeSettings(
        @DefaultValue("7d") Duration newsFor,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("2") int workers,
        @DefaultValue("1s") Duration look,
        @DefaultValue("30s") Duration claim,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("8") int attempts) {

    /// The platform may have several addresses; the first is the one for people.
    String home() {
        return publicUrl.split(",", 2)[0];
    }

    Duration pauseAfter(int failed) {
        var doubled = pause.multipliedBy(1L << Math.min(failed, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
