package etdz.investment.lead.desk;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadStage;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.lead.Likeness;
import etdz.investment.lead.Reminder;
import etdz.investment.project.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Leads {

    static final String COLLECTION = "leads";

    private static final String ZONE = "zone";
    private static final String STAGE = "stage.is";
    private static final String TOUCHED = "touchedAt";
    private static final String AWAITS = "awaitsReplySince";
    private static final String OPENED = "openedAt";
    private static final String OWNER = "owner.id";
    private static final String SUBJECT = "investor.subject";
    private static final String TOLD_LATE = "told.late";
    private static final String TOLD_STUCK = "told.stuck";
    private static final String KEY = "investor.keyDigest";
    private static final String FIRM = "investor.creditCode";
    private static final String REGISTERED_FIRM = "stage.creditCode";
    private static final String PROJECT = "stage.project";
    private static final String SAME_NAME = "likeness.name";
    private static final String SAME_PLACE = "likeness.investorAndPlace";
    private static final String AMOUNT = "estimate.expected.amount";
    private static final String CURRENCY = "estimate.expected.currency";
    private static final String PROBABILITY = "estimate.probability";
    private static final String QUARTER = "estimate.quarter";

    private static final int PERCENT_DIGITS = 2;
    private static final int CHUNK = 500;
    private static final int MOST_LIKE = 10;
    private static final int MOST_PROJECTS = 100;
    private static final List<String> OPEN_STAGES =
            LeadStage.OPEN.stream().map(LeadStage::variant).toList();
    private static final RowScope ROWS =
            RowScope.closed().zone(ZONE).enterprise(FIRM).subject(SUBJECT);
    private static final Keyset LONGEST_FIRST = longestFirst(TOUCHED);
    private static final Keyset LATEST_REPLY_FIRST = longestFirst(AWAITS);
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(OPENED);

    private final GuardedStore<Lead> store;

    Leads(Stores stores) {
        this.store = stores.guarded(COLLECTION, Lead.class);
        store.index(ascending(ZONE, STAGE, TOUCHED, "_id"));
        store.index(ascending(STAGE, TOUCHED, "_id"));
        store.index(ascending(OWNER, STAGE, TOUCHED, "_id"), where(OWNER));
        store.index(ascending(ZONE, AWAITS, "_id"), where(AWAITS));
        store.index(ascending(AWAITS, "_id"), where(AWAITS));
        store.index(ascending(TOLD_LATE, AWAITS), where(AWAITS));
        store.index(ascending(TOLD_STUCK, STAGE, TOUCHED));
        // holds all that sums are made of, so that no document is read for them
        store.index(ascending(STAGE, ZONE, CURRENCY, QUARTER, PROBABILITY, AMOUNT));
        store.index(ascending(ZONE, SAME_NAME));
        store.index(ascending(ZONE, SAME_PLACE));
        store.index(ascending(ZONE, FIRM), where(FIRM));
        store.index(ascending(ZONE, REGISTERED_FIRM), where(REGISTERED_FIRM));
        store.index(ascending(PROJECT), where(PROJECT).unique(true));
        store.index(compoundIndex(ascending(SUBJECT), descending(OPENED, "_id")), where(SUBJECT));
        store.index(compoundIndex(ascending(FIRM), descending(OPENED, "_id")), where(FIRM));
    }

    private static IndexOptions where(String field) {
        return new IndexOptions().partialFilterExpression(exists(field));
    }

    private static Keyset longestFirst(String instant) {
        return new Keyset(
                List.of(
                        new Keyset.Key(instant, Keyset.Kind.INSTANT, true),
                        new Keyset.Key("_id", Keyset.Kind.TEXT, true)));
    }

    Lead add(Lead opened, CreationKey key) {
        return store.add(opened, key);
    }

    Optional<Lead> createdUnder(CreationKey key) {
        return store.created(key);
    }

    int addMissing(List<Lead> all) {
        return store.addMissing(all);
    }

    /// What came of a write.
    enum Stored {
        DONE,
        STALE,
        PROJECT_TAKEN
    }

    Stored store(Lead next, Optional<CreationKey> command) {
        try {
            return store.store(next, command) ? Stored.DONE : Stored.STALE;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Stored.PROJECT_TAKEN;
            }
            throw e;
        }
    }

    boolean done(LeadId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Optional<Lead> find(LeadId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// For whoever has the key of an enquiry, if it opens this one.
    Optional<Lead> keyed(LeadId id) {
        return store.find(id, exists(KEY));
    }

    Slice<Lead> page(Scope scope, Optional<ZoneCode> zone, Wanted wanted, PageRequest page) {
        var rows = rows(scope, zone);
        rows.add(filter(wanted));
        return store.page(and(rows), order(wanted), page);
    }

    /// One after the other, in the order of the list.
    void each(Scope scope, Optional<ZoneCode> zone, Wanted wanted, Consumer<Lead> reader) {
        var rows = rows(scope, zone);
        rows.add(filter(wanted));
        store.collection()
                .find(and(rows))
                .sort(order(wanted).order())
                .batchSize(CHUNK)
                .forEach(reader);
    }

    private static Keyset order(Wanted wanted) {
        return wanted instanceof Wanted.Late ? LATEST_REPLY_FIRST : LONGEST_FIRST;
    }

    /// Some that began to wait before a moment and whose officers were not told of it yet.
    List<Lead> untold(Reminder reminder, Instant before, int most) {
        var waiting =
                switch (reminder) {
                    case LATE -> and(eq(TOLD_LATE, null), lt(AWAITS, before));
                    case STUCK ->
                            and(eq(TOLD_STUCK, null), in(STAGE, OPEN_STAGES), lt(TOUCHED, before));
                };
        return store.collection().find(waiting).limit(most).into(new ArrayList<>());
    }

    long count(Scope scope, Optional<ZoneCode> zone, Wanted wanted) {
        var rows = rows(scope, zone);
        rows.add(filter(wanted));
        return store.collection().countDocuments(and(rows));
    }

    private static Bson filter(Wanted wanted) {
        return switch (wanted) {
            case Wanted.AtStage(var variant) -> eq(STAGE, variant);
            case Wanted.Open() -> in(STAGE, OPEN_STAGES);
            case Wanted.Owned(var owner) -> and(eq(OWNER, owner), in(STAGE, OPEN_STAGES));
            case Wanted.Late(var before) -> lt(AWAITS, before);
            case Wanted.Stuck(var before) -> and(in(STAGE, OPEN_STAGES), lt(TOUCHED, before));
        };
    }

    private static List<Bson> rows(Scope scope, Optional<ZoneCode> zone) {
        var rows = new ArrayList<Bson>();
        rows.add(ROWS.within(scope));
        zone.ifPresent(code -> rows.add(eq(ZONE, code)));
        return rows;
    }

    /// What an investor or an enterprise has asked for, newest first.
    Slice<Lead> newest(Scope scope, PageRequest page) {
        return store.page(ROWS.within(scope), NEWEST_FIRST, page);
    }

    /// Open leads of the zone that seem to be the same.
    List<Lead> like(ZoneCode zone, Likeness likeness) {
        var ways = new ArrayList<Bson>();
        ways.add(and(eq(ZONE, zone), eq(SAME_NAME, likeness.name())));
        if (!likeness.investorAndPlace().isEmpty()) {
            ways.add(and(eq(ZONE, zone), eq(SAME_PLACE, likeness.investorAndPlace())));
        }
        return open(or(ways));
    }

    /// Open leads of the zone that may have become the project of this enterprise.
    List<Lead> ofEnterprise(ZoneCode zone, CreditCode enterprise, String project) {
        return open(
                or(
                        and(eq(ZONE, zone), eq(FIRM, enterprise)),
                        and(eq(ZONE, zone), eq(REGISTERED_FIRM, enterprise)),
                        and(eq(ZONE, zone), eq(SAME_NAME, Likeness.normal(project)))));
    }

    private List<Lead> open(Bson ways) {
        return store.collection()
                .find(and(ways, in(STAGE, OPEN_STAGES)))
                .limit(MOST_LIKE)
                .into(new ArrayList<>());
    }

    /// Leads whose enterprise is registered under this code and which carry this name.
    List<Lead> registered(ZoneCode zone, CreditCode enterprise, String name) {
        return store.collection()
                .find(
                        and(
                                eq(ZONE, zone),
                                eq(REGISTERED_FIRM, enterprise),
                                eq(STAGE, "Registered"),
                                eq(SAME_NAME, Likeness.normal(name))))
                .limit(2)
                .into(new ArrayList<>());
    }

    Optional<Lead> convertedInto(ProjectId project, Scope scope) {
        return store.find(and(eq(PROJECT, project), ROWS.within(scope)));
    }

    /// The projects that came of what somebody asked for himself.
    List<ProjectId> projectsOf(String subject) {
        return store
                .collection()
                .find(and(eq(SUBJECT, subject), eq(STAGE, "Converted")))
                .limit(MOST_PROJECTS)
                .into(new ArrayList<>())
                .stream()
                .flatMap(Leads::projectOf)
                .toList();
    }

    private static Stream<ProjectId> projectOf(Lead lead) {
        return lead.stage() instanceof Converted(_, var project, _)
                ? Stream.of(project)
                : Stream.empty();
    }

    /// All open leads in scope, by stage, currency and quarter; counted anew from the index.
    List<LeadSum> sums(Scope scope, Optional<ZoneCode> zone) {
        var rows = rows(scope, zone);
        rows.add(in(STAGE, OPEN_STAGES));
        var key =
                BsonDocument.parse(
                        "{stage: '$%s', currency: '$%s', quarter: '$%s'}"
                                .formatted(STAGE, CURRENCY, QUARTER));
        var unreckoned =
                BsonDocument.parse(
                        "{$cond: [{$or: [{$lte: ['$%s', null]}, {$lte: ['$%s', null]}]}, 1, 0]}"
                                .formatted(AMOUNT, PROBABILITY));
        var weighted =
                BsonDocument.parse("{$multiply: ['$%s', '$%s']}".formatted(AMOUNT, PROBABILITY));
        return store
                .collection()
                .aggregate(
                        List.of(
                                match(and(rows)),
                                group(
                                        key,
                                        sum("leads", 1),
                                        sum("unreckoned", unreckoned),
                                        sum("expected", "$" + AMOUNT),
                                        sum("weighted", weighted))),
                        BsonDocument.class)
                .into(new ArrayList<>())
                .stream()
                .map(Leads::sumOf)
                .toList();
    }

    private static LeadSum sumOf(BsonDocument row) {
        var key = row.getDocument("_id");
        return new LeadSum(
                key.getString("stage").getValue().toUpperCase(Locale.ROOT),
                text(key.get("currency")),
                text(key.get("quarter")),
                row.getNumber("leads").longValue(),
                row.getNumber("unreckoned").longValue(),
                amount(row, "expected"),
                amount(row, "weighted").movePointLeft(PERCENT_DIGITS));
    }

    private static @Nullable String text(@Nullable BsonValue value) {
        return value != null && value.isString() ? value.asString().getValue() : null;
    }

    private static BigDecimal amount(BsonDocument row, String field) {
        return row.getNumber(field).decimal128Value().bigDecimalValue();
    }
}
