package etdz.gateway.portal;

import static etdz.gateway.Browser.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Surroundings;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PortalTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    private static final String PORTAL = "<title>portal</title>";

    private final Browser browser;

    PortalTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    private HttpResponse<String> page(String path) {
        return browser.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @Test
    void every_page_is_the_same_file_and_never_kept_without_asking() {
        for (var path : new String[] {"/", "/index.html", "/cases/150100-2026-000001", "/a/b.c"}) {
            var answer = page(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains(PORTAL);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        }
        assertThat(browser.get("/").body()).contains(PORTAL);
    }

    @Test
    void a_file_with_a_digest_in_its_name_is_kept_for_ever() {
        var answer = browser.get("/assets/app-3f9c.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .contains("javascript");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable", "public");
    }

    @Test
    void a_file_that_was_packed_before_is_sent_packed() {
        var answer = browser.get("/assets/app-3f9c.js", "Accept-Encoding", "br, gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
    }

    @Test
    void what_is_not_there_is_not_a_page() {
        isProblem(browser.get("/assets/gone.js"), 404, "not-found");
        isProblem(page("/assets/gone.js"), 404, "not-found");
        isProblem(browser.get("/missing.png"), 404, "not-found");
        isProblem(page("/actuator/env"), 404, "not-found");
        isProblem(page("/problems/no-such"), 404, "not-found");
        assertThat(page("/api/policy/nothing").statusCode()).isEqualTo(401);
    }

    @Test
    void no_file_outside_the_folder_is_reached() {
        for (var path :
                new String[] {"/..%2fsecret", "/%2e%2e/pom.xml", "/assets/..%5c..%5cpom.xml"}) {
            assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void pages_carry_headers_that_keep_a_browser_safe() {
        var headers = page("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
