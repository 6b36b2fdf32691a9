package etdz.common.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/// The order of a list, of which the last key is unique, and how to go on after a row of it without
/// counting or skipping. Every key must be present in every row.
public record Keyset(List<Key> keys) {

    /// How a key's value is written in a cursor.
    public enum Kind {
        TEXT,
        INSTANT,
        NUMBER
    }

    public record Key(String field, Kind kind, boolean ascending) {}

    public Keyset {
        keys = List.copyOf(keys);
    }

    /// Ascending by texts (legal days are texts too), such as a due date and an id.
    public static Keyset ascending(String... fields) {
        return new Keyset(
                List.of(fields).stream().map(field -> new Key(field, Kind.TEXT, true)).toList());
    }

    /// Newest first, by an instant and then by id.
    public static Keyset newestFirst(String instant) {
        return new Keyset(
                List.of(new Key(instant, Kind.INSTANT, false), new Key("_id", Kind.TEXT, false)));
    }

    public Bson order() {
        return Sorts.orderBy(
                keys.stream()
                        .map(key ->
                                key.ascending()
                                        ? Sorts.ascending(key.field())
                                        : Sorts.descending(key.field()))
                        .toList());
    }

    /// Asks for one row more than the page holds, which tells whether there is a next one.
    public <T> Slice<T> page(
            MongoCollection<BsonDocument> collection,
            Bson filter,
            PageRequest page,
            Function<BsonDocument, T> row) {
        return page(collection.find(within(filter, page)), page, row);
    }

    /// The same for a collection of which all is read.
    public <T> Slice<T> page(MongoCollection<T> collection, Bson filter, PageRequest page) {
        var codec = collection.getCodecRegistry().get(collection.getDocumentClass());
        return page(
                collection.withDocumentClass(BsonDocument.class),
                filter,
                page,
                row -> codec.decode(new BsonDocumentReader(row), DecoderContext.builder().build()));
    }

    /// The rows that come after those of the pages before.
    public Bson within(Bson filter, PageRequest page) {
        return page.after().map(cursor -> and(filter, after(cursor))).orElse(filter);
    }

    /// The same page of a query that is [#within] it and says by which index or which fields.
    public <T> Slice<T> page(
            FindIterable<BsonDocument> query, PageRequest page, Function<BsonDocument, T> row) {
        var found = query.sort(order()).limit(page.limit() + 1).into(new ArrayList<>());
        var rows = found.subList(0, Math.min(found.size(), page.limit()));
        var next =
                found.size() > page.limit()
                        ? Optional.of(cursorAt(rows.getLast()))
                        : Optional.<Cursor>empty();
        return new Slice<>(rows.stream().map(row).toList(), next);
    }

    private Cursor cursorAt(BsonDocument row) {
        return new Cursor(keys.stream().map(key -> text(key, valueAt(row, key.field()))).toList());
    }

    /// What comes after the cursor's row: a range of the first key, without those rows of the same
    /// first key that came before. Said as alternatives (greater, or the same and then greater) the
    /// planner would read each of them and sort.
    private Bson after(Cursor cursor) {
        if (cursor.keys().size() != keys.size()) {
            throw Problem.of(BAD_REQUEST, "cursor-invalid").at("cursor", "?");
        }
        var first = keys.getFirst();
        var bound = value(first, cursor.keys().getFirst());
        if (keys.size() == 1) {
            return first.ascending() ? gt(first.field(), bound) : lt(first.field(), bound);
        }
        var range = first.ascending() ? gte(first.field(), bound) : lte(first.field(), bound);
        return and(range, nor(notAfter(cursor)));
    }

    private List<Bson> notAfter(Cursor cursor) {
        var ways = new ArrayList<Bson>();
        var same = new ArrayList<Bson>();
        for (var i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var bound = value(key, cursor.keys().get(i));
            if (i > 0) {
                var way = new ArrayList<>(same);
                way.add(before(key, bound, i == keys.size() - 1));
                ways.add(and(way));
            }
            same.add(eq(key.field(), bound));
        }
        return ways;
    }

    private static Bson before(Key key, BsonValue bound, boolean orSame) {
        if (orSame) {
            return key.ascending() ? lte(key.field(), bound) : gte(key.field(), bound);
        }
        return key.ascending() ? lt(key.field(), bound) : gt(key.field(), bound);
    }

    private static BsonValue valueAt(BsonDocument row, String path) {
        BsonValue value = row;
        for (var step : path.split("\\.", -1)) {
            value = requireNonNull(value.asDocument().get(step), path);
        }
        return value;
    }

    private static String text(Key key, BsonValue value) {
        return switch (key.kind()) {
            case TEXT -> value.asString().getValue();
            case INSTANT -> Long.toString(value.asDateTime().getValue());
            case NUMBER -> Long.toString(value.asNumber().longValue());
        };
    }

    private static BsonValue value(Key key, String text) {
        return switch (key.kind()) {
            case TEXT -> new BsonString(text);
            case INSTANT -> new BsonDateTime(Long.parseLong(text));
            case NUMBER -> new BsonInt64(Long.parseLong(text));
        };
    }
}
