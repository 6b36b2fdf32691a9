package etdz.common.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoresTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 100;

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    public record Plot(@BsonId String id, String unit, int area) {}

    private MongoCollection<Plot> plots = MONGO.stores().plain("plots", Plot.class);

    @BeforeEach
    void declare() {
        plots = MONGO.stores().plain("plots", Plot.class);
        plots.createIndex(Indexes.ascending("unit"), new IndexOptions().unique(true));
    }

    @Test
    void only_what_is_missing_is_added_and_what_is_there_stays() {
        plots.insertOne(new Plot("P-2", "U-2", 99));

        assertThat(Stores.addMissing(plots, plots(3))).isEqualTo(2);
        assertThat(Stores.addMissing(plots, plots(3))).isZero();
        assertThat(Stores.addMissing(plots, List.of())).isZero();

        assertThat(plots.find().into(new ArrayList<>()))
                .extracting(Plot::area)
                .containsExactlyInAnyOrder(1, 99, 3);
    }

    @Test
    void what_is_wanted_twice_is_added_once() {
        var all = new ArrayList<>(plots(2));
        all.addAll(plots(3));
        all.addAll(plots(3));

        assertThat(Stores.addMissing(plots, all)).isEqualTo(3);
    }

    @Test
    void what_a_unique_index_refuses_is_given_back_and_the_rest_added() {
        plots.insertOne(new Plot("P-0", "U-1", 99));

        assertThat(Stores.addNew(plots, plots(3))).containsExactly(new Plot("P-1", "U-1", 1));
        assertThat(plots.countDocuments()).isEqualTo(3);
        assertThat(Stores.addNew(plots, List.of())).isEmpty();
    }

    @Test
    void two_that_add_at_once_add_each_row_once() throws InterruptedException {
        Callable<Integer> adding = () -> Stores.addMissing(plots, plots(200));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(adding, adding, adding)))
                    .extracting(Future::resultNow)
                    .satisfies(added ->
                            assertThat(added.stream().mapToInt(Integer::intValue).sum())
                                    .isEqualTo(200));
        }
        assertThat(plots.countDocuments()).isEqualTo(200);
    }

    @Test
    void another_row_with_the_same_unit_is_not_taken_for_the_same_row() {
        plots.insertOne(new Plot("P-0", "U-1", 99));

        assertThatThrownBy(() -> Stores.addMissing(plots, plots(3)))
                .isInstanceOf(MongoBulkWriteException.class);
    }

    @Test
    void of_states_that_are_heard_at_once_the_newest_stays() throws InterruptedException {
        atOnce((number, state) ->
                Stores.putNewer(
                        plots,
                        "P-" + number,
                        "area",
                        state,
                        new Plot("P-" + number, "U-" + number, state)));

        assertThat(plots.find()).extracting(Plot::area).hasSize(ROUNDS).containsOnly(AT_ONCE);
    }

    @Test
    void of_those_that_create_a_row_at_once_one_does_and_the_others_change_it()
            throws InterruptedException {
        atOnce((number, state) ->
                assertThat(Stores.upsert(plots, small("P-" + number), counted(number))).isTrue());

        assertThat(plots.find()).extracting(Plot::area).hasSize(ROUNDS).containsOnly(AT_ONCE);
        assertThat(Stores.upsert(plots, small("P-1"), counted(1))).isFalse();
    }

    private static Bson small(String id) {
        return and(eq("_id", id), lt("area", AT_ONCE));
    }

    private static Bson counted(int number) {
        return combine(inc("area", 1), setOnInsert("unit", "U-" + number));
    }

    /// @param act of a number and each of its states
    private static void atOnce(BiConsumer<Integer, Integer> act) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var number = 0; number < ROUNDS; number++) {
                var round = number;
                var states = new ArrayList<>(IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
                Collections.shuffle(states, new Random(number));
                var calls =
                        states.stream()
                                .map(state -> Executors.callable(() -> act.accept(round, state)))
                                .toList();
                assertThat(threads.invokeAll(calls)).allSatisfy(Future::resultNow);
            }
        }
    }

    private static List<Plot> plots(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Plot("P-" + i, "U-" + i, i))
                .toList();
    }
}
