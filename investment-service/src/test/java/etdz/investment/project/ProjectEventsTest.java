package etdz.investment.project;

import static etdz.investment.project.ProjectTest.CODE;
import static etdz.investment.project.ProjectTest.NOW;
import static etdz.investment.project.ProjectTest.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import etdz.common.mongo.DomainCodecs;
import etdz.common.outbox.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class ProjectEventsTest {

    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    static List<ProjectEvent> events() {
        return opened("150100-2026-000001").coded(CODE, NOW).orElseThrow().outbox();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(ProjectEvent event)
            throws IOException {
        var data = json(event.data());
        var schema = Files.readString(CONTRACT.resolve("events/" + event.type() + ".schema.json"));

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(data, InputFormat.JSON))
                .isEmpty();

        Files.writeString(
                CONTRACT.resolve("events/" + event.type() + ".example.json"), data + "\n");
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() throws IOException {
        var types = events().stream().map(ProjectEvent::type).toList();
        var asyncapi = Files.readString(CONTRACT.resolve("asyncapi.yaml"));

        assertThat(types).hasSameSizeAs(Move.class.getPermittedSubclasses());
        assertThat(types).allSatisfy(type -> assertThat(asyncapi).contains("name: " + type));
    }

    /// As the relay writes it, only indented.
    private static String json(PublicProject data) {
        var document = new BsonDocument();
        DomainCodecs.registry()
                .get(PublicProject.class)
                .encode(new BsonDocumentWriter(document), data, EncoderContext.builder().build());
        var mapper = JsonMapper.shared();
        return mapper.writerWithDefaultPrettyPrinter()
                .writeValueAsString(mapper.readTree(EventJson.of(document)));
    }
}
