package etdz.policy.matter;

import java.util.Locale;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonValue;
import org.bson.json.JsonParseException;

/// What is wrong with the questions of a matter.
final class FormLint {

    private static final Questions SCHEMA = Questions.ofSchemas();

    private FormLint() {}

    static void check(String form, Faults faults) {
        try {
            var schema = BsonDocument.parse(form);
            SCHEMA.mistakes(form, Locale.ROOT)
                    .forEach(it -> faults.require(false, "/form" + it.pointer(), "not-a-schema"));
            references(schema, "/form", faults);
            questions(schema, faults);
        } catch (JsonParseException | BsonInvalidOperationException e) {
            faults.require(false, "/form", "not-a-schema");
        }
    }

    private static void questions(BsonDocument schema, Faults faults) {
        var questions = schema.getDocument("properties", new BsonDocument());
        faults.require(!questions.isEmpty(), "/form/properties", "missing");
        questions.forEach((name, question) -> {
            var at = "/form/properties/" + name;
            faults.require(has(question, "title"), at, "no-title");
            faults.require(has(question, "x-title-en"), at, "no-english-title");
        });
        schema.getArray("required")
                .forEach(name ->
                        faults.require(
                                questions.containsKey(name.asString().getValue()),
                                "/form/required",
                                "unknown-question"));
    }

    private static boolean has(BsonValue question, String title) {
        return question.isDocument()
                && question.asDocument().isString(title)
                && !question.asDocument().getString(title).getValue().isBlank();
    }

    /// A form that refers to another server would make ours ask there.
    private static void references(BsonValue value, String at, Faults faults) {
        if (value.isDocument()) {
            value.asDocument()
                    .forEach((name, member) -> {
                        var outward =
                                (name.equals("$ref") || name.equals("$dynamicRef"))
                                        && member.isString()
                                        && !member.asString().getValue().startsWith("#");
                        faults.require(!outward, at, "foreign-reference");
                        references(member, at + "/" + name, faults);
                    });
        } else if (value.isArray()) {
            var items = value.asArray();
            for (var i = 0; i < items.size(); i++) {
                references(items.get(i), at + "/" + i, faults);
            }
        }
    }
}
