package etdz.policy.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.DomainCodecs;
import etdz.policy.clock.calendar.CalendarNotice;
import etdz.policy.matter.Matter;
import etdz.policy.power.register.SampleRow;
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
                Arguments.of("powers.json", SampleRow.class),
                Arguments.of("zones.json", Zone.class));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_member_of_every_row_is_read(String file, Class<?> type) {
        var written = BsonArray.parse(DataFiles.text(file));

        var read = DataFiles.rows(file, type).stream().map(DataFilesTest::encode).toList();
        assertThat(read).hasSameSizeAs(written);
        for (var row = 0; row < written.size(); row++) {
            assertHolds(read.get(row), written.get(row));
        }
    }

    @Test
    void every_member_of_every_matter_is_read() {
        DataFiles.each(
                "matters/*.json",
                Matter.class,
                file -> {
                    file.append("form", new BsonString(file.getDocument("form").toJson()));
                    assertHolds(encode(DataFiles.decode(file, Matter.class)), file);
                    return file;
                });
    }

    /// What is not written may have a value of its own once it is read.
    private static void assertHolds(BsonValue read, BsonValue written) {
        if (written.isDocument() && read.isDocument()) {
            written.asDocument()
                    .forEach((member, value) -> {
                        assertThat(read.asDocument()).containsKey(member);
                        assertHolds(requireNonNull(read.asDocument().get(member)), value);
                    });
        } else if (written.isArray() && written.asArray().stream().allMatch(BsonValue::isString)) {
            // May be a set, whose order says nothing.
            assertThat(read.asArray()).containsExactlyInAnyOrderElementsOf(written.asArray());
        } else if (written.isArray() && read.isArray()) {
            assertThat(read.asArray()).hasSameSizeAs(written.asArray());
            for (var i = 0; i < written.asArray().size(); i++) {
                assertHolds(read.asArray().get(i), written.asArray().get(i));
            }
        } else if (written.isNumber()) {
            assertThat(read.asNumber().decimal128Value())
                    .isEqualTo(written.asNumber().decimal128Value());
        } else {
            assertThat(read).isEqualTo(written);
        }
    }

    @SuppressWarnings("unchecked")
    private static BsonDocument encode(Object value) {
        var document = new BsonDocument();
        var codec = (Codec<Object>) DomainCodecs.registry().get(value.getClass());
        codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
        return document;
    }
}
