package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.approval.Case;
import etdz.policy.approval.Queue.Duty;
import etdz.policy.approval.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Open cases by what is due. A case carries its own queue keys, so an officer reads his own
/// writes; a closed case has none, so the indexes stay small however many cases are closed.
@Repository
class OpenCases {

    private static final String ZONE = "application.zone";
    private static final String DUTY = "queue.duty";
    private static final String UNTIL = "queue.until";
    private static final Keyset BY_DUE_DATE = Keyset.ascending(UNTIL, "_id");

    private final MongoCollection<BsonDocument> cases;
    private final Codec<Case> codec;

    OpenCases(Stores stores) {
        this.cases = stores.raw("cases");
        this.codec = cases.getCodecRegistry().get(Case.class);
        var open = new IndexOptions().partialFilterExpression(exists(UNTIL));
        cases.createIndex(ascending(ZONE, UNTIL, "_id", DUTY), open);
        cases.createIndex(ascending(ZONE, DUTY, UNTIL, "_id"), open);
        cases.createIndex(ascending(UNTIL, "_id", DUTY), open);
        cases.createIndex(ascending(DUTY, UNTIL, "_id"), open);
    }

    /// The most urgent first.
    ///
    /// @param duty absent for all
    /// @param before only what was due before that day
    Slice<Case> find(
            Scope scope, Optional<Duty> duty, Optional<LocalDate> before, PageRequest page) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Rows.within(scope));
        duty.ifPresent(wanted -> conditions.add(eq(DUTY, wanted.name())));
        // A lower bound makes the partial indexes usable; on a later page it is the cursor's, which
        // the planner does not find in the alternatives by which a page goes on.
        conditions.add(gte(UNTIL, page.after().map(cursor -> cursor.keys().getFirst()).orElse("")));
        before.ifPresent(day -> conditions.add(lt(UNTIL, day.toString())));
        return BY_DUE_DATE.page(cases, and(conditions), page, this::decode);
    }

    private Case decode(BsonDocument row) {
        return codec.decode(new BsonDocumentReader(row), DecoderContext.builder().build());
    }

    /// Counted on the index, without a look at the cases.
    Tally count(Scope scope, LocalDate today) {
        var byDuty = new EnumMap<Duty, Long>(Duty.class);
        var overdue = 0L;
        var late = new Document("$lt", List.of("$" + UNTIL, today.toString()));
        var stages =
                List.of(
                        Aggregates.match(and(Rows.within(scope), gte(UNTIL, ""))),
                        Aggregates.project(
                                Projections.fields(
                                        Projections.excludeId(), Projections.include(DUTY, UNTIL))),
                        Aggregates.group(
                                "$" + DUTY,
                                Accumulators.sum("all", 1L),
                                Accumulators.sum(
                                        "late", new Document("$cond", List.of(late, 1L, 0L)))));
        for (var row : cases.aggregate(stages, Document.class)) {
            byDuty.put(Duty.valueOf(row.getString("_id")), row.getLong("all"));
            overdue += row.getLong("late");
        }
        return new Tally(byDuty, overdue);
    }

    record Tally(Map<Duty, Long> byDuty, long overdue) {

        Tally {
            byDuty = Map.copyOf(byDuty);
        }

        long of(Duty duty) {
            return byDuty.getOrDefault(duty, 0L);
        }

        long all() {
            return byDuty.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
