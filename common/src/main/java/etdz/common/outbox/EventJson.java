package etdz.common.outbox;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import etdz.common.time.China;
import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Stored event data as JSON, without knowing any of its classes: instants in RFC 3339 with +08:00,
/// decimals as text so that no reader rounds them.
public final class EventJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EventJson() {}

    public static String of(BsonDocument data) {
        return JSON.writeValueAsString(object(data));
    }

    static String time(Instant at) {
        return ISO_OFFSET_DATE_TIME.format(China.timeOf(at));
    }

    private static JsonNode node(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> object(value.asDocument());
            case ARRAY -> array(value.asArray());
            case STRING -> NODES.stringNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case INT32 -> NODES.numberNode(value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case DECIMAL128 ->
                    NODES.stringNode(
                            value.asDecimal128().getValue().bigDecimalValue().toPlainString());
            case DATE_TIME ->
                    NODES.stringNode(time(Instant.ofEpochMilli(value.asDateTime().getValue())));
            case NULL -> NODES.nullNode();
            default ->
                    throw new IllegalArgumentException("An event holds no " + value.getBsonType());
        };
    }

    private static JsonNode object(BsonDocument document) {
        var object = NODES.objectNode();
        document.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static JsonNode array(BsonArray values) {
        var array = NODES.arrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }
}
