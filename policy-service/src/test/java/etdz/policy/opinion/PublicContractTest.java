package etdz.policy.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import etdz.common.http.ContractFile;
import etdz.common.mongo.RealMongo;
import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import etdz.policy.matter.edition.CatalogueFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What anybody may look up, held against `openapi.yaml`: every member that is answered is
/// described, and every one that is required is answered.
@ServiceTest
class PublicContractTest {

    private static final ObjectNode CONTRACT = contract();

    @Autowired MockMvcTester http;
    @Autowired RealMongo mongo;
    @Autowired RealTokens tokens;

    @ParameterizedTest
    @CsvSource({
        "/api/policy/matters, /api/policy/matters?limit=3",
        "/api/policy/matters, /api/policy/matters?query=xk",
        "/api/policy/calendar/due, /api/policy/calendar/due?from=2026-09-18&workingDays=20",
        "/api/policy/calendar/years, /api/policy/calendar/years",
        "/api/policy/zones, /api/policy/zones",
        "/api/policy/incentives, /api/policy/incentives?zone=hohhot&on=2026-09-18&limit=3",
        "/api/policy/incentives/facts, /api/policy/incentives/facts",
        "/api/policy/incentives/{code}, /api/policy/incentives/INC-013?on=2026-09-18",
        "/api/policy/schedules/building, /api/policy/schedules/building?zone=hohhot",
        "/api/policy/credit-codes/{code}, /api/policy/credit-codes/91150100MA0N00016K",
        "/api/policy/opinion, /api/policy/opinion"
    })
    void an_answer_is_what_the_contract_describes(String path, String uri) {
        agrees(path, uri);
    }

    @Test
    void every_guide_is_what_the_contract_describes() {
        CatalogueFixture.matters(mongo.stores())
                .inForce(LocalDate.of(2026, 9, 18))
                .forEach(matter ->
                        agrees(
                                "/api/policy/matters/{code}",
                                "/api/policy/matters/" + matter.code().value()));
    }

    @Test
    void every_holder_is_what_the_contract_describes() {
        CatalogueFixture.matters(mongo.stores())
                .inForce(LocalDate.of(2026, 9, 18))
                .forEach(matter ->
                        agrees(
                                "/api/policy/powers/{matter}/holder",
                                "/api/policy/powers/%s/holder?zone=bayannur&on=2026-09-18"
                                        .formatted(matter.code().value())));
    }

    private void agrees(String path, String uri) {
        var token = tokens.token("officer", List.of("officer"), Map.of());
        var answer =
                http.get().uri(uri).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(
                        answerOf(path)
                                .validate(
                                        new String(
                                                answer.getResponse().getContentAsByteArray(),
                                                UTF_8),
                                        InputFormat.JSON))
                .as(uri)
                .isEmpty();
    }

    private static Schema answerOf(String path) {
        var document = CONTRACT.deepCopy();
        document.put(
                "$ref",
                "#/paths/%s/get/responses/200/content/application~1json/schema"
                        .formatted(path.replace("/", "~1")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.toString(), InputFormat.JSON);
    }

    private static ObjectNode contract() {
        try (var file = new ClassPathResource("contract/openapi.yaml").getInputStream()) {
            ObjectNode api = JsonMapper.shared().valueToTree(ContractFile.read(file));
            close(api);
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Members that no schema describes are faults here, though not for a client.
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("type").asString("").equals("object")
                && schema.has("properties")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(PublicContractTest::close);
    }
}
