package etdz.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import etdz.common.mongo.DomainCodecs;
import etdz.common.outbox.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;

/// The schemas, examples and the `asyncapi.yaml` of the service whose tests run. What an aggregate
/// emits keeps to the schema; the published example is what it emits.
public final class EventContract {

    private static final Path FOLDER = Path.of("src/main/resources/contract");

    private static final SchemaRegistry DIALECT =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final CodecRegistry CODECS = DomainCodecs.registry();

    private static final PrettyPrinter LEGIBLE =
            new DefaultPrettyPrinter(
                            Separators.createDefaultInstance()
                                    .withObjectNameValueSpacing(Spacing.AFTER)
                                    .withArrayEmptySeparator("")
                                    .withObjectEmptySeparator(""))
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);

    private EventContract() {}

    /// Holds the data of an event against the schema of its type.
    public static void keepsToSchema(String type, Record data) {
        check(type, json(data));
    }

    /// The same, and writes it as the example, as the relay sends it, only indented.
    public static void isTheExample(String type, Record data) {
        var json = json(data);
        check(type, json);
        write("events/" + type + ".example.json", json + "\n");
    }

    private static void check(String type, String json) {
        var schema = SCHEMAS.computeIfAbsent(type, EventContract::schema);

        assertThat(schema.validate(json, InputFormat.JSON)).as(type).isEmpty();
    }

    private static Schema schema(String type) {
        return DIALECT.getSchema(read("events/" + type + ".schema.json"), InputFormat.JSON);
    }

    /// Every type stands in `asyncapi.yaml`, and there is one for each move.
    public static void tellsEveryMove(Class<?> moves, Collection<String> types) {
        var asyncapi = read("asyncapi.yaml");

        assertThat(types).hasSameSizeAs(moves.getPermittedSubclasses());
        assertThat(types).allSatisfy(type -> assertThat(asyncapi).contains("name: " + type));
    }

    private static String json(Record data) {
        var document = new BsonDocument();
        @SuppressWarnings("unchecked")
        var codec = (Codec<Record>) CODECS.get(data.getClass());
        codec.encode(new BsonDocumentWriter(document), data, EncoderContext.builder().build());
        var mapper = JsonMapper.shared();
        return mapper.writer()
                .with(LEGIBLE)
                .writeValueAsString(mapper.readTree(EventJson.of(document)));
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String file, String text) {
        try {
            Files.writeString(FOLDER.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
