package etdz.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void stored_values_become_what_the_contract_promises() {
        var amount = new BsonDecimal128(new Decimal128(new BigDecimal("12000000.00")));
        var data =
                new BsonDocument("at", time("2026-03-02T01:00:00Z"))
                        .append("exactly", time("2026-03-02T01:00:00.250Z"))
                        .append("day", new BsonString("2026-03-16"))
                        .append("money", new BsonDocument("amount", amount))
                        .append("version", new BsonInt64(3))
                        .append("count", new BsonInt32(4))
                        .append("share", new BsonDouble(0.5))
                        .append("open", BsonBoolean.TRUE)
                        .append("nothing", BsonNull.VALUE)
                        .append("list", new BsonArray(List.of(new BsonString("示例"))));

        assertThat(EventJson.of(data))
                .isEqualTo(
                        """
                        {"at":"2026-03-02T09:00:00+08:00",\
                        "exactly":"2026-03-02T09:00:00.25+08:00","day":"2026-03-16",\
                        "money":{"amount":"12000000.00"},"version":3,"count":4,"share":0.5,\
                        "open":true,"nothing":null,"list":["示例"]}\
                        """);
    }

    @Test
    void what_the_contract_does_not_know_is_refused() {
        var data = new BsonDocument("seal", new BsonBinary(new byte[] {1}));

        assertThatThrownBy(() -> EventJson.of(data)).hasMessage("An event holds no BINARY");
    }

    private static BsonDateTime time(String text) {
        return new BsonDateTime(Instant.parse(text).toEpochMilli());
    }
}
