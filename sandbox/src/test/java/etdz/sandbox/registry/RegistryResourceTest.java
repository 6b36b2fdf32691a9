package etdz.sandbox.registry;

import static etdz.sandbox.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryResourceTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    @Test
    void an_enterprise_is_found_by_its_credit_code() throws IOException {
        var found = look("91150100MA0N00016K");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(json(found))
                .isEqualTo(
                        Http.json(
                                """
                                {"creditCode": "91150100MA0N00016K",
                                 "name": "呼和浩特示例甲一生物药品有限公司（虚构）",
                                 "nameEn": "Sample 01 Biologics Co., Ltd. (fictitious)",
                                 "state": "IN_BUSINESS",
                                 "registeredOn": "2020-04-13",
                                 "industry": {"division": "27", "name": "医药制造业"},
                                 "registeredCapital": {"amount": "30000000.00", "currency": "CNY"},
                                 "size": "MEDIUM",
                                 "capitalKind": "DOMESTIC"}
                                """));
    }

    @Test
    void nobody_else_is_known() throws IOException {
        assertThat(look("91150100MA0N00016X").statusCode()).isEqualTo(404);
        assertThat(look("nonsense").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> look(String creditCode) throws IOException {
        return new Http().get(SANDBOX.at("/registry/enterprises/" + creditCode));
    }
}
