package etdz.common.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

/// Rows simpler than an aggregate that are created once for each key: records that keep theirs in a
/// component called `creation`.
public final class KeyedRows<T extends Record> {

    private static final String KEY = "creation.key";

    private final MongoCollection<T> rows;
    private final Function<T, CreationKey> creation;

    KeyedRows(MongoCollection<T> rows, Function<T, CreationKey> creation) {
        this.rows = rows;
        this.creation = creation;
        rows.createIndex(
                ascending(KEY),
                new IndexOptions().unique(true).partialFilterExpression(exists(KEY)));
    }

    /// A repeat gets what the first call created. 422 when the key came with another content
    /// before.
    public T add(T row) {
        try {
            rows.insertOne(row);
            return row;
        } catch (MongoWriteException e) {
            if (!Stores.isTwice(e)) {
                throw e;
            }
            return createdUnder(creation.apply(row)).orElseThrow(() -> e);
        }
    }

    public Optional<T> createdUnder(CreationKey key) {
        var earlier = Optional.ofNullable(rows.find(eq(KEY, key.key())).first());
        earlier.filter(row -> !creation.apply(row).hash().equals(key.hash()))
                .ifPresent(_ -> {
                    throw CreationKeys.reused();
                });
        return earlier;
    }

    /// One page in the order of `keyset`; an index must serve filter and order together.
    public Slice<T> page(Bson filter, Keyset keyset, PageRequest page) {
        return keyset.page(rows, filter, page);
    }

    public MongoCollection<T> collection() {
        return rows;
    }
}
