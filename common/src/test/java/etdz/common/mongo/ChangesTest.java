package etdz.common.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import java.time.LocalDate;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    public record Term(LocalDate until, @Nullable String note, boolean open) {}

    public record Line(String move, @Nullable String by) {}

    public record Held(
            ZoneCode zone, @Nullable Term term, List<Line> history, @Nullable String handler) {}

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final Line FIRST = new Line("submitted", "a");
    private static final Line SECOND = new Line("accepted", null);
    private static final Held HELD =
            new Held(HOHHOT, new Term(DAY, "note", true), List.of(FIRST), "officer");

    private final RecordFields<Held> fields =
            new RecordFields<>(Held.class, DomainCodecs.registry());

    @Test
    void what_is_as_it_was_is_not_written() {
        assertThat(update(HELD, HELD)).isEqualTo(BsonDocument.parse("{$set: {}, $push: {}}"));
    }

    @Test
    void of_a_record_the_components_that_changed_are_written() {
        var later = new Term(DAY.plusDays(1), null, true);

        assertThat(update(HELD, new Held(HOHHOT, later, HELD.history(), "officer")))
                .isEqualTo(
                        BsonDocument.parse(
                                """
                                {$set: {"term.until": "2026-12-01"}, $push: {},
                                 $unset: {"term.note": ""}}
                                """));
    }

    @Test
    void a_record_that_comes_or_goes_is_written_or_removed_as_a_whole() {
        var without = new Held(HOHHOT, null, HELD.history(), null);

        assertThat(update(HELD, without))
                .isEqualTo(
                        BsonDocument.parse(
                                "{$set: {}, $push: {}, $unset: {term: '', handler: ''}}"));
        assertThat(update(without, HELD))
                .isEqualTo(
                        BsonDocument.parse(
                                """
                                {$set: {term: {until: "2026-11-30", note: "note", open: true},
                                        handler: "officer"}, $push: {}}
                                """));
    }

    @Test
    void of_a_list_that_grew_what_came_to_it_is_written() {
        assertThat(update(HELD, told(FIRST, SECOND, FIRST)))
                .isEqualTo(
                        BsonDocument.parse(
                                """
                                {$set: {}, $push: {history: {$each: [
                                  {move: "accepted"}, {move: "submitted", by: "a"}]}}}
                                """));
    }

    @Test
    void a_list_that_became_another_is_written_as_a_whole() {
        assertThat(update(HELD, told(SECOND, FIRST)).getDocument("$set").getArray("history"))
                .hasSize(2);
        assertThat(update(HELD, told()).getDocument("$set").getArray("history")).isEmpty();
    }

    @Test
    void a_record_that_is_stored_as_text_is_written_as_such() {
        var moved = new Held(new ZoneCode("bayannur"), HELD.term(), HELD.history(), "officer");

        assertThat(update(HELD, moved))
                .isEqualTo(BsonDocument.parse("{$set: {zone: 'bayannur'}, $push: {}}"));
    }

    @Test
    void without_what_was_read_all_is_written() {
        var changes = new Changes();
        var without = new Held(HOHHOT, null, HELD.history(), null);
        fields.all().forEach(field -> changes.whole(field, field.of(without)));

        assertThat(changes.update())
                .isEqualTo(
                        BsonDocument.parse(
                                """
                                {$set: {zone: "hohhot", history: [{move: "submitted", by: "a"}]},
                                 $push: {}, $unset: {term: "", handler: ""}}
                                """));
    }

    private static Held told(Line... lines) {
        return new Held(HOHHOT, HELD.term(), List.of(lines), "officer");
    }

    private BsonDocument update(Held before, Held after) {
        var changes = new Changes();
        fields.all().forEach(field -> changes.from(field, field.of(before), field.of(after)));
        return changes.update();
    }
}
