package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import etdz.common.mongo.Stores;
import etdz.policy.words.Sought;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Cases by what a search finds them under. Each question names its index: the planner, which tries
/// several and remembers one, would now and then go through a whole queue.
@Repository
class FoundCases {

    static final String APPLICANT = "application.applicant.creditCode";
    static final String RECEIVED_AT = "application.receivedAt";

    private static final String WORDS = "dossier.words";
    private static final String OPEN = "queue.open";
    private static final String SUBJECT = "dossier.project.name";
    private static final String AFTER_ANY_DIGIT = "~";
    private static final Bson BY_ID = ascending("_id");
    private static final Bson BY_SUBJECT = ascending(WORDS, OPEN);
    private static final Bson OPEN_BY_APPLICANT = ascending(APPLICANT, OpenCases.MATTER);
    private static final Bson ALL_BY_APPLICANT =
            Indexes.compoundIndex(ascending(APPLICANT), Indexes.descending(RECEIVED_AT, "_id"));

    private static final String COLLECTION = "cases";

    private final CaseReads reads;
    private final MongoCollection<BsonDocument> cases;

    FoundCases(Stores stores, CaseReads reads) {
        this.reads = reads;
        this.cases = stores.raw(COLLECTION);
        cases.createIndex(BY_SUBJECT, new IndexOptions().partialFilterExpression(exists(WORDS)));
    }

    /// How many open cases, or all, have a piece in their subject; `most` stands for more.
    long count(String piece, boolean open, int most) {
        return reads.count(COLLECTION, subject(piece, open), BY_SUBJECT, most);
    }

    private static Bson subject(String piece, boolean open) {
        return open ? and(eq(WORDS, piece), eq(OPEN, true)) : eq(WORDS, piece);
    }

    List<BsonDocument> numbered(List<String> ids, Bson within) {
        return numbered(cases.find(and(in("_id", ids), within)));
    }

    List<BsonDocument> beginning(String start, Bson within) {
        var range = and(gte("_id", start), lt("_id", start + AFTER_ANY_DIGIT));
        return numbered(cases.find(and(range, within)));
    }

    private static List<BsonDocument> numbered(FindIterable<BsonDocument> query) {
        return places(query.hint(BY_ID));
    }

    List<BsonDocument> openOf(List<String> creditCodes, Bson within) {
        var query = cases.find(and(in(APPLICANT, creditCodes), gte("queue.until", ""), within));
        return places(query.hint(OPEN_BY_APPLICANT));
    }

    /// The newest of them.
    List<BsonDocument> newestOf(List<String> creditCodes, Bson within, int most) {
        var query = cases.find(and(in(APPLICANT, creditCodes), within));
        return places(
                query.hint(ALL_BY_APPLICANT)
                        .sort(Sorts.descending(RECEIVED_AT, "_id"))
                        .limit(most));
    }

    List<BsonDocument> about(String piece, Sought sought, boolean open, Bson within) {
        return places(cases.find(and(subject(piece, open), within)).hint(BY_SUBJECT)).stream()
                .filter(row -> sought.isIn(subjectOf(row)))
                .toList();
    }

    private static String subjectOf(BsonDocument row) {
        return row.getDocument("dossier").getDocument("project").getString("name").getValue();
    }

    private static List<BsonDocument> places(FindIterable<BsonDocument> query) {
        return query.projection(include(OpenCases.ORDER, RECEIVED_AT, SUBJECT))
                .into(new ArrayList<>());
    }
}
