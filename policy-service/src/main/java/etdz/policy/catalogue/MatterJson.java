package etdz.policy.catalogue;

import etdz.policy.matter.Matter;
import etdz.policy.matter.Questions;
import etdz.policy.matter.Questions.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A matter as a tree of JSON, as it is drafted, imported and exported: what is not there is left
/// out, and the form is a schema, not its text. A draft need not be a matter yet.
@Component
class MatterJson {

    private static final String FORM = "form";
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JsonMapper json;
    private final Questions shape;

    MatterJson(JsonMapper json) {
        this.json = json;
        this.shape = Questions.of(schema());
    }

    private static String schema() {
        try {
            return new ClassPathResource("contract/matter.schema.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> read(String text) {
        return json.readValue(text, TREE);
    }

    String write(Map<String, Object> tree) {
        return json.writeValueAsString(present(tree));
    }

    /// Answers as they were given, nulls included.
    String answers(Map<String, Object> form) {
        return json.writeValueAsString(form);
    }

    Map<String, Object> of(Matter matter) {
        var tree = json.convertValue(matter, TREE);
        tree.put(FORM, read(matter.form()));
        return present(tree);
    }

    /// What keeps a tree from being a matter at all.
    List<Mistake> mistakes(Map<String, Object> tree, Locale locale) {
        return shape.mistakes(write(tree), locale);
    }

    /// Empty when it cannot be read as one.
    Optional<Matter> matter(Map<String, Object> tree, int version, LocalDate from) {
        if (!mistakes(tree, Locale.ROOT).isEmpty()) {
            return Optional.empty();
        }
        var whole = new LinkedHashMap<>(present(tree));
        whole.put("version", version);
        whole.put("effectiveFrom", from.toString());
        whole.put(FORM, json.writeValueAsString(tree.get(FORM)));
        try {
            return Optional.of(json.convertValue(whole, Matter.class));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Within the form a null is a value.
    private static Map<String, Object> present(Map<String, Object> tree) {
        var left = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> {
            if (value != null) {
                left.put(name, name.equals(FORM) ? value : present(value));
            }
        });
        return left;
    }

    @SuppressWarnings("unchecked")
    private static Object present(Object value) {
        return switch (value) {
            case Map<?, ?> members -> present((Map<String, Object>) members);
            case List<?> items ->
                    items.stream().filter(Objects::nonNull).map(MatterJson::present).toList();
            default -> value;
        };
    }
}
