package etdz.policy.power.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PowerResourceTest {

    @Autowired MockMvcTester http;
    @Autowired RealTokens tokens;

    @Test
    void whoever_is_signed_in_learns_who_decides() {
        assertThat(ask("SMP-FG-001", "zone=hohhot&on=2026-09-18"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"matter": "SMP-FG-001", "zone": "hohhot", "on": "2026-09-18",
                         "holder": {"organ": "committee-hohhot",
                                    "name": "呼和浩特经济技术开发区管理委员会"},
                         "mode": "PASSED_DOWN",
                         "issuer": {"organ": "committee-hohhot"},
                         "liableOrgan": {"organ": "committee-hohhot"},
                         "defendant": {"organ": "committee-hohhot"},
                         "validFrom": "2024-07-01", "announcedOn": "2024-06-20",
                         "sample": true, "reason": "HOLDS"}
                        """);
    }

    @Test
    void a_direct_report_names_receiver_and_copy() {
        assertThat(ask("SMP-FG-002", "zone=bayannur&on=2026-09-18"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"mode": "DIRECT_REPORT",
                         "issuer": {"name": "内蒙古自治区发展和改革委员会"},
                         "receiver": {"organ": "committee-bayannur"},
                         "copyTo": {"organ": "drc-bayannur"}}
                        """);
    }

    @Test
    void what_is_not_announced_stays_with_the_city() {
        assertThat(ask("SMP-ZJ-002", "zone=bayannur&on=2026-10-08"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"mode": "ORIGINAL", "holder": {"organ": "housing-bayannur"},
                         "reason": "NOT_ANNOUNCED"}
                        """);
    }

    @Test
    void what_the_register_does_not_say_is_not_invented() {
        assertThat(ask("SMP-XX-999", "zone=hohhot&on=2026-09-18"))
                .hasStatus(NOT_FOUND)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "/problems/holder-not-registered", "answer": "NEEDS_MANUAL"}
                        """);
    }

    @Test
    void without_a_token_nobody_is_told() {
        assertThat(http.get().uri("/api/policy/powers/SMP-FG-001/holder?zone=hohhot&on=2026-09-18"))
                .hasStatus(UNAUTHORIZED);
    }

    @Test
    void zone_and_day_are_needed() {
        assertThat(ask("SMP-FG-001", "zone=hohhot")).hasStatus(BAD_REQUEST);
        assertThat(ask("SMP-FG-001", "on=2026-09-18")).hasStatus(BAD_REQUEST);
        assertThat(ask("SMP-FG-001", "zone=hohhot&on=yesterday")).hasStatus(BAD_REQUEST);
        assertThat(ask("SMP-FG-001", "zone=hohhot&on=2026/9/18")).hasStatus(BAD_REQUEST);
    }

    private MvcTestResult ask(String matter, String question) {
        var token = tokens.token("officer", List.of("officer"), Map.of("zone", "hohhot"));
        return http.get()
                .uri("/api/policy/powers/" + matter + "/holder?" + question)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
