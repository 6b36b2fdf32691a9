package etdz.investment.project;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
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
import etdz.investment.project.ProjectRegister.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Projects {

    static final String COLLECTION = "projects";

    private static final String ZONE = "filing.zone";
    private static final String ENTERPRISE = "filing.enterprise.creditCode";
    private static final String OPENED = "openedAt";
    private static final String DUE = "codeRequest.dueAt";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).enterprise(ENTERPRISE);
    private static final String STAGE = "stage.is";
    private static final String SINCE = "stage.at";
    private static final String CURRENCY = "filing.totalInvestment.currency";
    private static final String AMOUNT = "filing.totalInvestment.amount";
    private static final String CAPITAL = "capital";
    private static final int CHUNK = 500;
    private static final Keyset ORDER = Keyset.newestFirst(OPENED);
    private static final Keyset LONGEST_FIRST =
            new Keyset(
                    List.of(
                            new Keyset.Key(SINCE, Keyset.Kind.INSTANT, true),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, true)));

    private final GuardedStore<Project> store;

    Projects(Stores stores) {
        this.store = stores.guarded(COLLECTION, Project.class);
        store.index(ascending("filing.sourceCase.id"), new IndexOptions().unique(true));
        store.index(descending(OPENED, "_id"));
        store.index(compoundIndex(ascending(ZONE), descending(OPENED, "_id")));
        store.index(compoundIndex(ascending(ENTERPRISE), descending(OPENED, "_id")));
        store.index(ascending(ZONE, STAGE, SINCE, "_id"));
        store.index(ascending(ENTERPRISE, STAGE, SINCE, "_id"));
        store.index(ascending(STAGE, SINCE, "_id"));
        store.index(compoundIndex(ascending(CAPITAL), descending(OPENED, "_id")));
        store.index(compoundIndex(ascending(ZONE, CAPITAL), descending(OPENED, "_id")));
        store.index(ascending(ZONE, STAGE, CAPITAL, SINCE, "_id"));
        store.index(ascending(STAGE, CAPITAL, SINCE, "_id"));
        // holds all that sums are made of, so that no document is read for them
        store.index(ascending(STAGE, ZONE, CURRENCY, AMOUNT));
        store.index(ascending(DUE), new IndexOptions().partialFilterExpression(exists(DUE)));
    }

    /// False when the case has opened its project already.
    boolean open(Project first) {
        try {
            store.add(first);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    /// False when somebody else moved the project since it was read. What the move left as it was
    /// is not written: the capital may have been noted meanwhile.
    boolean store(Project read, Project next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    boolean done(ProjectId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Optional<Project> find(ProjectId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    Set<ProjectId> known(Set<ProjectId> ids, Scope scope) {
        return store.collection()
                .find(and(in("_id", ids), ROWS.within(scope)))
                .map(Project::id)
                .into(new HashSet<>());
    }

    /// Newest first; of a stage, the longest waiting first.
    Slice<Project> page(Wanted wanted, Scope scope, PageRequest page) {
        return store.page(filter(ROWS.within(scope), wanted), order(wanted), page);
    }

    /// The same of some only.
    Slice<Project> page(List<ProjectId> ids, Wanted wanted, PageRequest page) {
        return store.page(filter(in("_id", ids), wanted), order(wanted), page);
    }

    /// One after the other, in the order of the list.
    void each(Wanted wanted, Scope scope, Consumer<Project> reader) {
        each(filter(ROWS.within(scope), wanted), wanted, reader);
    }

    /// The same of some only.
    void each(List<ProjectId> ids, Wanted wanted, Consumer<Project> reader) {
        each(filter(in("_id", ids), wanted), wanted, reader);
    }

    private void each(Bson filter, Wanted wanted, Consumer<Project> reader) {
        store.collection()
                .find(filter)
                .sort(order(wanted).order())
                .batchSize(CHUNK)
                .forEach(reader);
    }

    private static Keyset order(Wanted wanted) {
        return wanted.stage().isPresent() ? LONGEST_FIRST : ORDER;
    }

    private static Bson filter(Bson scope, Wanted wanted) {
        var filters = new ArrayList<Bson>();
        filters.add(scope);
        wanted.enterprise().ifPresent(code -> filters.add(eq(ENTERPRISE, code)));
        wanted.zone().ifPresent(code -> filters.add(eq(ZONE, code)));
        wanted.stage().ifPresent(label -> filters.add(eq(STAGE, Stage.variant(label))));
        wanted.capital().ifPresent(any -> filters.add(in(CAPITAL, any)));
        return and(filters);
    }

    /// Notes whose capital the enterprises' is. The version stays: nothing was decided.
    ///
    /// @return how many projects it is news for
    long note(Map<CreditCode, HolderCapital> known) {
        var byCapital = new EnumMap<HolderCapital, List<CreditCode>>(HolderCapital.class);
        known.forEach((code, capital) ->
                byCapital.computeIfAbsent(capital, _ -> new ArrayList<>()).add(code));
        var changed = 0L;
        for (var each : byCapital.entrySet()) {
            changed +=
                    store.collection()
                            .updateMany(
                                    in(ENTERPRISE, each.getValue()),
                                    Updates.set(CAPITAL, each.getKey()))
                            .getModifiedCount();
        }
        return changed;
    }

    /// Whose projects an older release opened, which noted nothing; of so many projects at most.
    Set<CreditCode> unnoted(int most) {
        return store.collection()
                .find(eq(CAPITAL, null))
                .limit(most)
                .map(held -> held.filing().enterprise().creditCode())
                .into(new HashSet<>());
    }

    /// How many stand at a stage now.
    ///
    /// @param stage label
    long count(Scope scope, Optional<ZoneCode> zone, String stage) {
        var filters = new ArrayList<Bson>();
        filters.add(ROWS.within(scope));
        filters.add(eq(STAGE, Stage.variant(stage)));
        zone.ifPresent(code -> filters.add(eq(ZONE, code)));
        return store.collection().countDocuments(and(filters));
    }

    /// All projects in scope, by stage and currency; counted anew from the index.
    List<ProjectSum> sums(Scope scope, Optional<ZoneCode> zone) {
        var filters = new ArrayList<Bson>();
        filters.add(in(STAGE, Stage.ORDER.stream().map(Stage::variant).toList()));
        filters.add(ROWS.within(scope));
        zone.ifPresent(code -> filters.add(eq(ZONE, code)));
        var key = BsonDocument.parse("{stage: '$%s', currency: '$%s'}".formatted(STAGE, CURRENCY));
        return store
                .collection()
                .aggregate(
                        List.of(
                                match(and(filters)),
                                group(key, sum("projects", 1), sum("investment", "$" + AMOUNT))),
                        BsonDocument.class)
                .into(new ArrayList<>())
                .stream()
                .map(Projects::sumOf)
                .toList();
    }

    private static ProjectSum sumOf(BsonDocument row) {
        var key = row.getDocument("_id");
        return new ProjectSum(
                Stage.labelOf(key.getString("stage").getValue()),
                key.getString("currency").getValue(),
                row.getNumber("projects").longValue(),
                row.getNumber("investment").decimal128Value().bigDecimalValue());
    }

    /// A project whose code may be asked for now. Nobody else gets it until `retryAt`, so a worker
    /// that dies delays the request and loses nothing. The version stays: nothing was decided.
    Optional<Project> claim(Instant now, Instant retryAt) {
        return Optional.ofNullable(
                store.collection()
                        .findOneAndUpdate(
                                lte(DUE, now),
                                Updates.combine(
                                        Updates.set(DUE, retryAt),
                                        Updates.inc("codeRequest.attempts", 1)),
                                new FindOneAndUpdateOptions()
                                        .sort(Sorts.ascending(DUE))
                                        .returnDocument(ReturnDocument.BEFORE)));
    }

    void postpone(ProjectId id, Instant dueAt) {
        store.collection().updateOne(and(eq(id), exists(DUE)), Updates.set(DUE, dueAt));
    }
}
