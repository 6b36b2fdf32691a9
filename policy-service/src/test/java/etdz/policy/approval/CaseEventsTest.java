package etdz.policy.approval;

import static etdz.policy.approval.CaseTest.ATTORNEY;
import static etdz.policy.approval.CaseTest.GRANT;
import static etdz.policy.approval.CaseTest.POWER_OF_ATTORNEY;
import static etdz.policy.approval.CaseTest.REFUSE;
import static etdz.policy.approval.CaseTest.TELL;
import static etdz.policy.approval.CaseTest.after;
import static etdz.policy.approval.CaseTest.dossier;
import static etdz.policy.approval.CaseTest.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import etdz.common.mongo.DomainCodecs;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Withdraw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class CaseEventsTest {

    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    private static final JsonWriterSettings WIRE =
            JsonWriterSettings.builder()
                    .outputMode(JsonMode.RELAXED)
                    .indent(true)
                    .decimal128Converter((value, out) ->
                            out.writeString(value.bigDecimalValue().toPlainString()))
                    .build();

    static List<CaseEvent> events() {
        var granted =
                after(
                        submitted(),
                        TELL,
                        new AnswerCorrection(dossier()),
                        new Accept(Set.of(ATTORNEY)),
                        new Supply(POWER_OF_ATTORNEY),
                        GRANT);
        var refused = after(submitted("SMP-HB-001"), new Accept(Set.of()), REFUSE);
        var withdrawn = after(submitted(), new Withdraw());
        return Stream.concat(
                        granted.outbox().stream(),
                        Stream.of(refused.outbox().getLast(), withdrawn.outbox().getLast()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(CaseEvent event)
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
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() throws IOException {
        var types = events().stream().map(CaseEvent::type).toList();
        var asyncapi = Files.readString(CONTRACT.resolve("asyncapi.yaml"));

        assertThat(types).hasSameSizeAs(Move.class.getPermittedSubclasses());
        assertThat(types).allSatisfy(type -> assertThat(asyncapi).contains("name: " + type));
    }

    static String json(PublicCase data) {
        var document = new BsonDocument();
        DomainCodecs.registry()
                .get(PublicCase.class)
                .encode(new BsonDocumentWriter(document), data, EncoderContext.builder().build());
        return document.toJson(WIRE);
    }
}
