package etdz.policy.incentive.fact;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import etdz.common.Bilingual;
import etdz.policy.data.DataFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/// The facts that rules may read (企业事实字典), in the order in which they are asked for.
public record FactDictionary(List<Fact> facts, Map<String, Fact> byName) {

    public FactDictionary {
        facts = List.copyOf(facts);
        byName = Map.copyOf(byName);
    }

    public FactDictionary(List<Fact> facts) {
        this(
                facts,
                facts.stream()
                        .collect(
                                toMap(
                                        Fact::name,
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
    }

    /// As it comes with the service; an entry that cannot be right stops the start.
    public static FactDictionary load() {
        return new FactDictionary(
                BsonDocument.parse(DataFiles.text("facts.json")).getArray("facts").stream()
                        .map(BsonValue::asDocument)
                        .map(FactDictionary::fact)
                        .toList());
    }

    private static Fact fact(BsonDocument row) {
        var name = row.getString("name").getValue();
        var type = Fact.Type.valueOf(row.getString("type").getValue().toUpperCase(Locale.ROOT));
        var unit = row.isString("unit") ? row.getString("unit").getValue() : null;
        var text = new Bilingual(row.getString("zh").getValue(), row.getString("en").getValue());
        var choices =
                type == Fact.Type.STRING && unit != null
                        ? List.of(unit.split("\\|", -1))
                        : List.<String>of();
        var known =
                new Fact(
                        name,
                        type,
                        type == Fact.Type.STRING ? null : unit,
                        text,
                        choices,
                        new FactValue.Flag(true));
        var example =
                known.read(plain(requireNonNull(row.get("example"), name)))
                        .orElseThrow(() -> new IllegalStateException("Example of " + name));
        return new Fact(name, type, known.unit(), text, choices, example);
    }

    private static Object plain(BsonValue value) {
        return switch (value.getBsonType()) {
            case BOOLEAN -> value.asBoolean().getValue();
            case STRING -> value.asString().getValue();
            case DOUBLE -> value.asDouble().getValue();
            default -> value.asNumber().longValue();
        };
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
