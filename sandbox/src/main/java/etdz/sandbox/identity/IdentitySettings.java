package etdz.sandbox.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may ask for tokens, how long they live, how often a password may be wrong.
///
/// @param publicUrls where browsers reach the platform: each gets a redirect and a return from
///   log-out
/// @param services client of each service, with the narrow scopes it may ask for itself
/// @param wrongPerUser wrong passwords for one user in `attemptWindow`
/// @param wrongPerAddress wrong passwords from one address in `attemptWindow`
@ConfigurationProperties("etdz.identity")
record IdentitySettings(
        @DefaultValue("http://localhost:8080") List<URI> publicUrls,
        @DefaultValue("sandbox-only") String gatewaySecret,
        @DefaultValue("sandbox-only") String serviceSecret,
        @DefaultValue Map<String, Set<String>> services,
        @DefaultValue("15m") Duration accessToken,
        @DefaultValue("8h") Duration refreshToken,
        @DefaultValue("5") int wrongPerUser,
        @DefaultValue("100") int wrongPerAddress,
        @DefaultValue("5m") Duration attemptWindow) {

    IdentitySettings {
        publicUrls = List.copyOf(publicUrls);
        services = Map.copyOf(services);
    }

    URI platform() {
        return publicUrls.getFirst();
    }
}
