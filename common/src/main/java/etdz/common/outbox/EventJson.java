package etdz.common.outbox;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import etdz.common.time.China;
import java.io.StringWriter;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Stored event data as JSON, without knowing any of its classes: instants in RFC 3339 with +08:00,
/// decimals as text so that no reader rounds them.
public final class EventJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventJson() {}

    public static String of(BsonDocument data) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            write(json, data);
        }
        return text.toString();
    }

    static String time(Instant at) {
        return ISO_OFFSET_DATE_TIME.format(China.timeOf(at));
    }

    private static void write(JsonGenerator json, BsonValue value) {
        switch (value.getBsonType()) {
            case DOCUMENT -> {
                json.writeStartObject();
                value.asDocument()
                        .forEach((name, one) -> {
                            json.writeName(name);
                            write(json, one);
                        });
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                value.asArray().forEach(one -> write(json, one));
                json.writeEndArray();
            }
            case STRING -> json.writeString(value.asString().getValue());
            case BOOLEAN -> json.writeBoolean(value.asBoolean().getValue());
            case INT32 -> json.writeNumber(value.asInt32().getValue());
            case INT64 -> json.writeNumber(value.asInt64().getValue());
            case DOUBLE -> json.writeNumber(value.asDouble().getValue());
            case DECIMAL128 ->
                    json.writeString(
                            value.asDecimal128().getValue().bigDecimalValue().toPlainString());
            case DATE_TIME ->
                    json.writeString(time(Instant.ofEpochMilli(value.asDateTime().getValue())));
            case NULL -> json.writeNull();
            default ->
                    throw new IllegalArgumentException("An event holds no " + value.getBsonType());
        }
    }
}
