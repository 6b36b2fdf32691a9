package etdz.policy.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;

import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class OpinionResourceTest {

    @Autowired MockMvcTester http;

    @Test
    void anybody_sees_how_far_the_platform_is() {
        var answer = http.get().uri("/api/policy/opinion").exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"documentNumber": "内政办发〔2024〕5号", "issuedOn": "2024-01-22"}
                        """);
        assertThat(answer).bodyJson().extractingPath("$.rows.length()").isEqualTo(28);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rows[5].demands[1]")
                .asMap()
                .containsEntry("quote", "赋予国家级经开区自治区、盟市级经济管理审批权限")
                .containsEntry("state", "BUILT");
        assertThat(
                        http.get()
                                .uri("/api/policy/opinion")
                                .header(
                                        IF_NONE_MATCH,
                                        String.valueOf(answer.getResponse().getHeader(ETAG))))
                .hasStatus(NOT_MODIFIED);
    }
}
