package etdz.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The identity provider and what may be called without it.
///
/// @param open methods and path patterns under `/api` that need no log-in, such as `GET
///   /api/policy/zones`
/// @param either what needs no log-in either, but shows the service who is logged in
/// @param early tokens are renewed when they have less than this to live
/// @param lease how long one replica may take to renew them
@ConfigurationProperties("etdz.gateway.log-in")
record LogInSettings(
        URI issuer,
        @DefaultValue("etdz-gateway") String clientId,
        @DefaultValue("sandbox-only") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("etdz") String audience,
        @DefaultValue List<String> open,
        @DefaultValue List<String> either,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("4s") Duration read,
        @DefaultValue("30s") Duration early,
        @DefaultValue("8s") Duration lease) {

    LogInSettings {
        scopes = List.copyOf(scopes);
        open = List.copyOf(open);
        either = List.copyOf(either);
    }
}
