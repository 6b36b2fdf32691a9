package etdz.policy.matter.edition;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// What people looked for and did not find, so that editors learn which words matters lack. Never
/// who looked; what may be the number of a person, a phone, a firm or a case is not kept at all.
@Repository
class MissedSearches {

    static final int MOST = 10_000;

    private static final String COUNT = "count";
    private static final String LAST = "lastAt";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /// Five digits however they are parted, or an address.
    private static final Pattern PERSONAL = Pattern.compile("@|(\\p{Nd}[\\s.\\-]*){5}");

    private static final Keyset MOST_WANTED =
            new Keyset(
                    List.of(
                            new Keyset.Key(COUNT, Keyset.Kind.NUMBER, false),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, true)));

    record Missed(String text, long count, Instant lastAt) {}

    private final MongoCollection<BsonDocument> searches;

    MissedSearches(Stores stores) {
        this.searches = stores.raw("searches");
        searches.createIndex(compoundIndex(descending(COUNT), ascending("_id")));
        searches.createIndex(ascending(COUNT, LAST));
    }

    void keep(String query, Instant at) {
        keepable(query)
                .ifPresent(text -> {
                    var known = searches.updateOne(eq(text), asked(at)).getMatchedCount() == 1;
                    if (!known) {
                        makeRoom(MOST);
                        searches.updateOne(eq(text), asked(at), new UpdateOptions().upsert(true));
                    }
                });
    }

    private static Bson asked(Instant at) {
        return combine(inc(COUNT, 1L), set(LAST, at));
    }

    static Optional<String> keepable(String query) {
        var text = String.join(" ", SearchWords.terms(query));
        var fits = text.length() >= SHORTEST && text.length() <= LONGEST;
        return fits && !PERSONAL.matcher(text).find() ? Optional.of(text) : Optional.empty();
    }

    /// What was asked least and longest ago goes.
    void makeRoom(int most) {
        if (searches.estimatedDocumentCount() >= most) {
            searches.findOneAndDelete(
                    new BsonDocument(), new FindOneAndDeleteOptions().sort(ascending(COUNT, LAST)));
        }
    }

    Slice<Missed> mostWanted(PageRequest page) {
        return MOST_WANTED.page(
                searches,
                new BsonDocument(),
                page,
                row ->
                        new Missed(
                                row.getString("_id").getValue(),
                                row.getNumber(COUNT).longValue(),
                                Instant.ofEpochMilli(row.getDateTime(LAST).getValue())));
    }

    /// An editor has dealt with it.
    boolean forget(String text) {
        return searches.deleteOne(eq(text)).getDeletedCount() == 1;
    }
}
