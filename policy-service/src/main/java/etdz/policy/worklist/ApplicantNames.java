package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import etdz.policy.words.Sought;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Enterprises by a part of a name under which they have applied. There are far fewer of them than
/// cases, and a case names its own by the credit code.
@Repository
class ApplicantNames {

    private static final String WORDS = "words";
    private static final String NAMES = "names";
    private static final Bson BY_WORD = ascending(WORDS);
    private static final String AFTER_ANY_CODE = "~";

    private static final String COLLECTION = "applicants";

    private final CaseReads reads;
    private final MongoCollection<BsonDocument> applicants;

    ApplicantNames(Stores stores, CaseReads reads) {
        this.reads = reads;
        this.applicants = stores.raw(COLLECTION);
        applicants.createIndex(BY_WORD);
    }

    /// How many names have a piece in them; `most` stands for more.
    long count(String piece, int most) {
        return reads.count(COLLECTION, eq(WORDS, piece), BY_WORD, most);
    }

    /// Credit codes of those whose name is under the piece and is what is sought.
    List<String> find(String piece, Sought sought) {
        return applicants
                .find(eq(WORDS, piece))
                .hint(BY_WORD)
                .projection(include(NAMES))
                .into(new ArrayList<>())
                .stream()
                .filter(row -> isSought(row.getArray(NAMES, new BsonArray()), sought))
                .map(row -> row.getString("_id").getValue())
                .toList();
    }

    private static boolean isSought(BsonArray names, Sought sought) {
        return names.stream().anyMatch(name -> sought.isIn(name.asString().getValue()));
    }

    /// Credit codes that begin so.
    List<String> beginning(String start, int most) {
        return applicants
                .find(and(gte("_id", start), lt("_id", start + AFTER_ANY_CODE)))
                .projection(include("_id"))
                .limit(most)
                .map(row -> row.getString("_id").getValue())
                .into(new ArrayList<>());
    }
}
