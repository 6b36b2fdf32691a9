package etdz.policy.data;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.DomainCodecs;
import etdz.policy.clock.CalendarNotice;
import etdz.policy.matter.Matter;
import etdz.policy.power.Power;
import etdz.policy.zone.Zone;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A member that nobody reads would be dropped in silence: so what is read is written again and
/// compared.
class DataFilesTest {

    static List<Arguments> rows() {
        return List.of(
                Arguments.of("calendars.json", CalendarNotice.class),
                Arguments.of("powers.json", Power.class),
                Arguments.of("zones.json", Zone.class));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_member_of_every_row_is_read(String file, Class<?> type) {
        var written = BsonArray.parse(DataFiles.text(file));

        assertThat(DataFiles.rows(file, type).stream().<BsonValue>map(DataFilesTest::encode))
                .containsExactlyElementsOf(written);
    }

    @Test
    void every_member_of_every_matter_is_read() {
        DataFiles.each(
                "matters/*.json",
                Matter.class,
                file -> {
                    file.append("form", new BsonString(file.getDocument("form").toJson()));
                    assertThat(encode(DataFiles.decode(file, Matter.class))).isEqualTo(file);
                    return file;
                });
    }

    @SuppressWarnings("unchecked")
    private static BsonDocument encode(Object value) {
        var document = new BsonDocument();
        var codec = (Codec<Object>) DomainCodecs.registry().get(value.getClass());
        codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
        return document;
    }
}
