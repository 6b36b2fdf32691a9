package etdz.common.mongo;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyedRowsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    public record Row(@BsonId String id, String text, CreationKey creation) {}

    private final KeyedRows<Row> rows = MONGO.stores().keyed("rows", Row.class, Row::creation);

    @Test
    void a_repeat_gets_what_the_first_call_created() {
        var first = row("1", "key");

        assertThat(rows.add(first)).isEqualTo(first);
        assertThat(rows.add(row("2", "key"))).isEqualTo(first);
        assertThat(rows.collection().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_key_that_came_with_another_content_is_refused() {
        rows.add(row("1", "key"));

        assertThatThrownBy(() -> rows.add(new Row("2", "", new CreationKey("key", "other"))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("idempotency-key-reused");
    }

    @Test
    void an_id_that_is_taken_is_a_failure() {
        rows.add(row("1", "key"));

        assertThatThrownBy(() -> rows.add(row("1", "another")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void rows_are_read_page_by_page() {
        List.of("1", "2", "3").forEach(id -> rows.add(row(id, "key " + id)));
        var order = Keyset.ascending("_id");

        var page = rows.page(empty(), order, new PageRequest(2, Optional.empty()));

        assertThat(page.items()).extracting(Row::id).containsExactly("1", "2");
        assertThat(rows.page(empty(), order, new PageRequest(2, page.next())).items())
                .extracting(Row::id)
                .containsExactly("3");
    }

    private static Row row(String id, String key) {
        return new Row(id, "text", new CreationKey(key, "hash"));
    }
}
