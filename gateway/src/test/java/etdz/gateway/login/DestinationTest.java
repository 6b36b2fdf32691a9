package etdz.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases/150100-2026-000001", "/cases?queue=team&limit=20#top"})
    void a_page_of_ours_is_kept(String page) {
        assertThat(Destination.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a//evil.example",
                "/a\r\nLocation: //evil",
                "/logout",
                "/login?to=/login",
                "/api/policy/cases",
                "javascript:alert(1)"
            })
    void anything_else_leads_home(String page) {
        assertThat(Destination.of(page)).isEqualTo("/");
    }

    @Test
    void nothing_leads_home() {
        assertThat(Destination.of(null)).isEqualTo("/");
    }
}
