package etdz.policy.matter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.http.HttpHeaders.LINK;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;

import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class MatterResourceTest {

    @Autowired MockMvcTester http;

    @Test
    void anybody_reads_a_guide() {
        var answer = get("/api/policy/matters/SMP-FG-001");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(ETAG, "\"1\"")
                .hasHeader(CACHE_CONTROL, "max-age=60, public")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"code": "SMP-FG-001", "version": 1, "sample": true, "type": "FILING",
                         "name": {"zh": "企业投资项目备案",
                                  "en": "Record-filing of an enterprise investment project"},
                         "statutoryLimit": {"unit": "wd", "basis": "条例第十三条"},
                         "promisedLimit": {"value": 1, "unit": "wd"},
                         "materials": [
                           {"code": "business-licence", "necessity": "MAIN", "trustGrade": "A",
                            "source": "SHARED_REGISTRY"},
                           {"code": "filing-form", "necessity": "MAIN"},
                           {"code": "power-of-attorney", "necessity": "MAY_FOLLOW"}],
                         "form": {"properties": {"policyStatement": {"const": true}}}}
                        """);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.statutoryLimit[?(@.value > 0)]")
                .asArray()
                .isEmpty();
    }

    @Test
    void what_was_seen_is_not_sent_again() {
        assertThat(http.get().uri("/api/policy/matters/SMP-FG-001").header(IF_NONE_MATCH, "\"1\""))
                .hasStatus(NOT_MODIFIED);
        var list = get("/api/policy/matters?limit=3");
        assertThat(
                        http.get()
                                .uri("/api/policy/matters?limit=3")
                                .header(
                                        IF_NONE_MATCH,
                                        String.valueOf(list.getResponse().getHeader(ETAG))))
                .hasStatus(NOT_MODIFIED);
    }

    @Test
    void a_running_case_still_finds_the_version_it_began_with() {
        assertThat(get("/api/policy/matters/SMP-SC-001"))
                .bodyJson()
                .extractingPath("$.promisedLimit.value")
                .isEqualTo(5);
        assertThat(get("/api/policy/matters/SMP-SC-001?version=1"))
                .bodyJson()
                .extractingPath("$.promisedLimit.value")
                .isEqualTo(8);
    }

    @Test
    void a_search_by_initials_answers_rows() {
        assertThat(get("/api/policy/matters?query=tzxmba"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"code": "SMP-FG-001", "version": 1,
                          "name": {"zh": "企业投资项目备案",
                                   "en": "Record-filing of an enterprise investment project"},
                          "type": "FILING", "promisedDays": 1, "immediate": true, "sample": true}]}
                        """);
    }

    @Test
    void the_next_page_is_linked_and_comes_without_repeats() {
        var first = get("/api/policy/matters?limit=30");
        var link = String.valueOf(first.getResponse().getHeader(LINK));

        assertThat(link).startsWith("</api/policy/matters?").endsWith("rel=\"next\"");
        assertThat(get(link.substring(1, link.indexOf('>'))))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(12);
    }

    @Test
    void an_unknown_matter_or_version_is_not_found() {
        isProblem(get("/api/policy/matters/SMP-XX-999"), NOT_FOUND, "no-such-matter");
        isProblem(get("/api/policy/matters/SMP-FG-001?version=9"), NOT_FOUND, "no-such-matter");
    }

    @Test
    void bounds_are_kept() {
        isProblem(get("/api/policy/matters?limit=101"), BAD_REQUEST, "limit-out-of-range");
        isProblem(get("/api/policy/matters?cursor=x"), BAD_REQUEST, "cursor-invalid");
        isProblem(
                get("/api/policy/matters?query=" + "x".repeat(101)), BAD_REQUEST, "bad-parameter");
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
