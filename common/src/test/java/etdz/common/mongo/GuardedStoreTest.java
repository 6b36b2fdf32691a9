package etdz.common.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.mongo.GuardedStore.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardedStoreTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Keyset BY_DAY = Keyset.ascending("day", "_id");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    public record Told(long sequence) {}

    public record Note(
            @BsonId String id,
            @BsonProperty("t") @Nullable String text,
            @Nullable LocalDate day,
            long version,
            List<Told> outbox) {}

    private final Stores stores =
            new Stores(MONGO.database(), () -> Optional.of("00-trace-span-01"));
    private GuardedStore<Note> notes = stores.guarded("notes", Note.class);

    @BeforeEach
    void declare() {
        notes = stores.guarded("notes", Note.class);
        notes.index(ascending("day", "_id"));
    }

    @Test
    void a_field_that_became_absent_is_removed() {
        notes.add(note("a", "text", 1));
        var emptied = new Note("a", null, DAY, 2, List.of(new Told(1), new Told(2)));

        assertThat(notes.store(emptied)).isTrue();

        assertThat(notes.find(eq("a"))).contains(emptied);
    }

    @Test
    void what_is_there_already_is_not_added_again() {
        notes.add(note("a", "first", 1));

        assertThat(notes.addMissing(List.of(note("a", "second", 1), note("b", "text", 1))))
                .isEqualTo(1);

        assertThat(notes.find(eq("a"))).contains(note("a", "first", 1));
        assertThat(notes.find(eq("b"))).isPresent();
    }

    @Test
    void a_version_without_its_event_is_not_stored() {
        notes.add(note("a", "text", 1));

        assertThatThrownBy(() -> notes.store(new Note("a", "x", DAY, 2, List.of(new Told(1)))))
                .hasMessage("Version 2 has no event");
    }

    @Test
    void nothing_is_stored_where_nothing_was() {
        assertThat(notes.store(note("a", "text", 2))).isFalse();
    }

    @Test
    void the_second_of_two_moves_from_one_version_is_not_stored() {
        notes.add(note("a", "text", 1));

        assertThat(notes.store(note("a", "first", 2))).isTrue();
        assertThat(notes.store(note("a", "second", 2))).isFalse();
        assertThat(notes.find(eq("a")).orElseThrow().text()).isEqualTo("first");
    }

    @Test
    void of_many_moves_at_once_each_is_guarded_by_its_own_version() {
        notes.add(note("a", "text", 1));
        notes.add(note("b", "text", 1));
        notes.store(note("b", "moved", 2));

        assertThat(notes.storeAll(moves())).isEqualTo(1);

        assertThat(notes.find(eq("a")).orElseThrow().text()).isEqualTo("first");
        assertThat(notes.find(eq("b")).orElseThrow().text()).isEqualTo("moved");
    }

    @Test
    void of_many_moves_under_one_key_those_that_were_stored_are_known() {
        var key = new CreationKey("many", "hash");
        notes.add(note("a", "text", 1));
        notes.add(note("b", "text", 1));
        notes.store(note("b", "moved", 2));

        notes.storeAll(moves(), Optional.of(key));

        assertThat(notes.done(List.of("a", "b"), key)).isEqualTo(Map.of("a", 2L));
        assertThatThrownBy(() -> notes.done(List.of("a"), new CreationKey("many", "other")))
                .isInstanceOf(Problem.class);
    }

    private static List<Step<Note>> moves() {
        return List.of(
                new Step<>(note("a", "text", 1), note("a", "first", 2)),
                new Step<>(note("b", "text", 1), note("b", "second", 2)));
    }

    @Test
    void what_a_move_has_left_as_it_was_is_not_written_again() {
        notes.add(note("a", "text", 1));
        var read = notes.find(eq("a")).orElseThrow();
        var all = MONGO.database().getCollection("notes");
        all.updateOne(eq("a"), set("t", "behind its back"));

        var next = new Note("a", read.text(), null, 2, List.of(new Told(2)));
        assertThat(notes.store(read, next, Optional.empty())).isTrue();

        assertThat(notes.find(eq("a")).orElseThrow().text()).isEqualTo("behind its back");
        assertThat(notes.find(eq("a")).orElseThrow().day()).isNull();
        assertThat(notes.store(read, next, Optional.empty())).isFalse();
    }

    @Test
    void a_document_whose_events_nobody_takes_is_moved_no_further() {
        var waiting = IntStream.rangeClosed(1, 501).mapToObj(Told::new).toList();
        notes.add(new Note("a", "text", DAY, 501, waiting.subList(0, 500)));

        assertThatThrownBy(() -> notes.store(new Note("a", "x", DAY, 501, waiting)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("503");
    }

    @Test
    void a_creation_that_is_repeated_yields_what_was_created_first() {
        var key = new CreationKey("k", "hash");
        var first = notes.add(note("a", "first", 1), key);

        assertThat(notes.add(note("b", "second", 1), key)).isEqualTo(first);
        assertThat(notes.created(key)).contains(first);
        assertThat(notes.find(eq("b"))).isEmpty();
    }

    @Test
    void a_key_that_comes_with_another_content_is_refused() {
        notes.add(note("a", "first", 1), new CreationKey("k", "hash"));

        assertThatThrownBy(() -> notes.add(note("b", "x", 1), new CreationKey("k", "other")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("422");
    }

    @Test
    void a_command_that_was_done_is_known_by_its_key() {
        var key = new CreationKey("k", "hash");
        notes.add(note("a", "text", 1));
        notes.store(note("a", "more", 2), Optional.of(key));
        IntStream.rangeClosed(3, 17).forEach(version -> notes.store(note("a", "more", version)));

        assertThat(notes.done("a", key)).hasValue(2);
        assertThat(notes.done("b", key)).isEmpty();
        assertThatThrownBy(() -> notes.done("a", new CreationKey("k", "other")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("422");
    }

    @Test
    void the_last_sixteen_commands_are_remembered() {
        notes.add(note("a", "text", 1));
        for (var version = 2; version <= 18; version++) {
            var key = new CreationKey("k" + version, "hash");
            notes.store(note("a", "more", version), Optional.of(key));
        }

        assertThat(notes.done("a", new CreationKey("k2", "hash"))).isEmpty();
        assertThat(notes.done("a", new CreationKey("k3", "hash"))).hasValue(3);
    }

    @Test
    void pages_hold_every_row_once_and_in_order() {
        var rows =
                IntStream.range(0, 25)
                        .mapToObj(i -> "n%02d".formatted(i))
                        .map(id -> note(id, "text", 1))
                        .toList();
        notes.addAll(rows.reversed());

        var seen = new ArrayList<Note>();
        var next = new PageRequest(10, Optional.empty());
        for (var more = true; more; ) {
            var page = notes.page(gte("day", DAY), BY_DAY, next);
            seen.addAll(page.items());
            more = page.next().isPresent();
            next = new PageRequest(10, page.next());
        }

        assertThat(seen).isEqualTo(rows);
    }

    @Test
    void a_page_is_read_through_its_index() {
        notes.addAll(List.of(note("a", "text", 1), note("b", "text", 1)));
        var first = notes.page(gte("day", DAY), BY_DAY, new PageRequest(1, Optional.empty()));

        var scans =
                MONGO.collectionScansDuring(() ->
                        notes.page(gte("day", DAY), BY_DAY, new PageRequest(1, first.next())));

        assertThat(scans).isEmpty();
        assertThat(MONGO.collectionScansDuring(() -> notes.find(eq("t", "text")))).isNotEmpty();
    }

    @Test
    void what_a_key_created_is_found_without_reading_the_others() {
        notes.add(note("a", "text", 1), new CreationKey("key", "hash"));
        notes.addAll(List.of(note("b", "text", 1), note("c", "text", 1)));

        var scans =
                MONGO.collectionScansDuring(() -> {
                    notes.created(new CreationKey("key", "hash"));
                    notes.created(new CreationKey("another", "hash"));
                });

        assertThat(scans).isEmpty();
    }

    @Test
    void listeners_hear_of_every_write_and_events_carry_the_trace() {
        var heard = new AtomicInteger();
        stores.afterWrite(heard::incrementAndGet);

        notes.add(note("a", "text", 1));
        notes.store(note("a", "more", 2));
        notes.store(note("a", "stale", 2));

        assertThat(heard).hasValue(2);
        assertThat(stores.withOutbox()).containsExactly("notes");
        assertThat(MONGO.database().getCollection("notes").find().map(Document::toJson))
                .singleElement()
                .asString()
                .contains("00-trace-span-01");
    }

    private static Note note(String id, String text, long version) {
        return new Note(id, text, DAY, version, List.of(new Told(version)));
    }
}
