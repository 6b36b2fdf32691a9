package etdz.policy.matter;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;

/// The questions of a matter as a compiled schema, to hold answers against.
public final class Questions {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// What is wrong with it.
    ///
    /// @param pointer JSON Pointer into what was held against the schema
    public record Mistake(String pointer, String text) {}

    private final Schema schema;

    private Questions(Schema schema) {
        this.schema = schema;
    }

    public static Questions of(String schema) {
        return new Questions(SCHEMAS.getSchema(schema, InputFormat.JSON));
    }

    /// Holds a schema itself against what a schema must look like.
    static Questions ofSchemas() {
        return new Questions(
                SCHEMAS.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")));
    }

    public List<Mistake> mistakes(String json, Locale locale) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.locale(locale)))
                .stream()
                .map(error -> new Mistake(place(error), error.getMessage()))
                .toList();
    }

    /// A member that is missing or not foreseen is pointed at itself, not at the object around it.
    private static String place(Error error) {
        var around = error.getInstanceLocation().toString();
        var member = error.getProperty();
        return member == null
                ? around
                : around + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
