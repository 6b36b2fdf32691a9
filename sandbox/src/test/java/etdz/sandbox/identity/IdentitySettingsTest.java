package etdz.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdentitySettingsTest {

    @Test
    void what_is_not_said_has_a_default() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new IdentitySettings(
                                List.of(URI.create("http://localhost:8080")),
                                "sandbox-only",
                                "sandbox-only",
                                Map.of(),
                                Duration.ofMinutes(15),
                                Duration.ofHours(8),
                                5,
                                100,
                                Duration.ofMinutes(5)));
    }

    @Test
    void the_platform_may_have_several_addresses_and_a_service_several_scopes() {
        var settings =
                bound(
                        Map.of(
                                "etdz.identity.public-urls",
                                "http://localhost:9000,http://localhost:9001",
                                "etdz.identity.services.land-service",
                                "cases:open, powers:read"));

        assertThat(settings.platform()).hasPort(9000);
        assertThat(settings.publicUrls()).hasSize(2);
        assertThat(settings.services())
                .containsEntry("land-service", Set.of("cases:open", "powers:read"));
    }

    private static IdentitySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("etdz.identity", IdentitySettings.class);
    }
}
