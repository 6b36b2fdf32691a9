package etdz.investment.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Zones;
import etdz.investment.intake.Intake.State;
import etdz.investment.intake.Verdict.Faulty;
import etdz.investment.intake.Verdict.Good;
import etdz.investment.intake.Verdict.Unchanged;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A feature that keeps words, and a job that may die over them.
class TableJobsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final Column WORD = new Column("word", new Bilingual("词", "Word"), true, "甲");

    private final Words words = new Words();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-09-18T01:00:00Z"));
    private final Intakes intakes = new Intakes(MONGO.stores());
    private final BringingTables tables = new BringingTables(intakes, List.of(words), now::get);
    private final TableJobs jobs = new TableJobs(intakes, tables, now::get);

    private static final class Words implements Importing {

        private final Set<String> kept = new ConcurrentSkipListSet<>();
        private int dieAfter = Integer.MAX_VALUE;

        @Override
        public String kind() {
            return "words";
        }

        @Override
        public List<Column> columns() {
            return List.of(WORD);
        }

        @Override
        public String keyOf(Line line) {
            return line.text("word");
        }

        @Override
        public List<Verdict> look(Bringing bringing, List<Line> lines) {
            return lines.stream().map(this::verdict).toList();
        }

        private Verdict verdict(Line line) {
            var word = line.text("word");
            if (word.startsWith("bad")) {
                return new Faulty(List.of(RowFault.at(line, WORD, "坏词", "bad word")));
            }
            return kept.contains(word) ? new Unchanged() : new Good();
        }

        @Override
        public void take(Bringing bringing, List<Line> lines) {
            for (var line : lines) {
                if (kept.size() >= dieAfter) {
                    throw new IllegalStateException("Died");
                }
                kept.add(line.text("word"));
            }
        }
    }

    @Test
    void nothing_is_taken_in_before_it_is_confirmed() {
        words.kept.add("w1");

        var looked = looked("key-1", "词\nw1\nw2\nw2\nbad\n");

        assertThat(looked.rows()).isEqualTo(4);
        assertThat(looked.good()).isEqualTo(1);
        assertThat(looked.unchanged()).isEqualTo(1);
        assertThat(looked.faulty()).isEqualTo(2);
        assertThat(looked.faults())
                .containsExactly(
                        new RowFault(
                                4,
                                new Bilingual("", ""),
                                new Bilingual("与第 3 行重复", "the same as row 3")),
                        new RowFault(5, WORD.head(), new Bilingual("坏词", "bad word")));
        assertThat(words.kept).containsExactly("w1");
        assertThat(jobs.next()).isFalse();
        assertThat(brought("key-1", "词\nw1\nw2\nw2\nbad\n")).isEqualTo(looked);
        assertThat(intakes.find(looked.id(), new Zones(Set.of(new ZoneCode("bayannur")))))
                .isEmpty();
    }

    @Test
    void only_what_is_good_is_taken_in_and_only_if_somebody_says_so() {
        var looked = looked("key-1", "词\nw2\nbad\n");

        assertThatThrownBy(() -> tables.confirm(looked, false)).hasMessageContaining("409");
        var confirmed = tables.confirm(looked, true);
        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThatThrownBy(() -> tables.confirm(looked, true)).hasMessageContaining("412");

        assertThat(jobs.next()).isTrue();
        assertThat(jobs.next()).isFalse();
        var done = held(looked);
        assertThat(done.state()).isEqualTo(State.TAKEN_IN);
        assertThat(done.taken()).isEqualTo(1);
        assertThat(done.done()).isEqualTo(2);
        assertThat(words.kept).containsExactly("w2");
    }

    @Test
    void what_an_instance_died_over_is_taken_up_by_another_and_no_row_is_lost_or_told_twice() {
        var rows = 3 * Sifting.BATCH + 7;
        var looked = looked("key-1", text(rows));
        tables.confirm(looked, false);
        words.dieAfter = 2 * Sifting.BATCH + 3;

        assertThatThrownBy(jobs::next).hasMessage("Died");
        assertThat(held(looked).done()).isEqualTo(2 * Sifting.BATCH);
        assertThat(jobs.next()).isFalse();

        words.dieAfter = Integer.MAX_VALUE;
        now.set(now.get().plusSeconds(61));
        assertThat(jobs.next()).isTrue();
        var done = held(looked);
        assertThat(done.state()).isEqualTo(State.TAKEN_IN);
        assertThat(done.done()).isEqualTo(rows);
        assertThat(words.kept).hasSize(rows);
    }

    @Test
    void one_that_lost_its_claim_stops() {
        var looked = looked("key-1", text(10));
        tables.confirm(looked, false);
        var first = intakes.claim(now.get(), now.get().plusSeconds(60)).orElseThrow();
        now.set(now.get().plusSeconds(61));
        assertThat(jobs.next()).isTrue();

        assertThat(intakes.goneOn(first, 1, 1, now.get().plusSeconds(60))).isEmpty();
        assertThat(intakes.takenIn(first)).isEmpty();
    }

    @Test
    void a_look_that_died_begins_anew_and_counts_each_row_once() {
        var rows = Sifting.BATCH + 1;
        var brought = brought("key-1", text(rows));
        var later = now.get().plusSeconds(60);
        var claimed = intakes.claim(now.get(), later).orElseThrow();
        assertThat(intakes.goneOn(claimed, Sifting.BATCH, 0, later)).isPresent();
        assertThat(jobs.next()).isFalse();

        now.set(later.plusSeconds(1));
        assertThat(jobs.next()).isTrue();
        assertThat(held(brought).good()).isEqualTo(rows);
        assertThat(held(brought).done()).isZero();
    }

    @Test
    void what_is_no_such_table_is_refused_at_once() {
        assertThatThrownBy(() -> brought("key-1", "others\nw1\n")).hasMessageContaining("422");
    }

    private static String text(int rows) {
        var text = new StringBuilder("词\n");
        IntStream.range(0, rows).forEach(row -> text.append('w').append(row).append('\n'));
        return text.toString();
    }

    private Intake held(Intake of) {
        return intakes.find(of.id(), new Everywhere()).orElseThrow();
    }

    /// Brought and looked at.
    private Intake looked(String key, String text) {
        var brought = brought(key, text);
        assertThat(brought.state()).isEqualTo(State.CHECKING);
        assertThatThrownBy(() -> tables.confirm(brought, true)).hasMessageContaining("409");
        assertThat(jobs.next()).isTrue();
        return held(brought);
    }

    private Intake brought(String key, String text) {
        return tables.bring(
                words,
                HOHHOT,
                "words.csv",
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                "officer-hohhot",
                new CreationKey(key, ""));
    }
}
