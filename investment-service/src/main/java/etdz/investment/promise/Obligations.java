package etdz.investment.promise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.common.time.WorkingDays;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.obligation.Obligation;
import etdz.investment.promise.obligation.ObligationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Obligations {

    static final String COLLECTION = "obligations";

    private static final String ZONE = "zone";
    private static final String ENTERPRISE = "enterprise.creditCode";
    private static final String SIDE = "clause.side";
    private static final String ORGAN = "clause.owner.organ";
    private static final String PERSON = "clause.owner.person";
    private static final String SHELF = "shelf";
    private static final String NAME = "shelf.name";
    private static final String UNTIL = "shelf.until";
    private static final String REMIND = "shelf.remindOn";
    private static final String COUNTED = "shelf.counted";
    private static final RowScope ROWS =
            RowScope.closed().zone(ZONE).enterprise(ENTERPRISE).department(ORGAN);
    private static final Keyset BY_DUE_DAY = Keyset.ascending(UNTIL, "_id");
    private static final int CHUNK = 500;

    private final GuardedStore<Obligation> store;

    Obligations(Stores stores) {
        this.store = stores.guarded(COLLECTION, Obligation.class);
        store.index(ascending(ZONE, SIDE, NAME, UNTIL, "_id"));
        store.index(ascending(SIDE, NAME, UNTIL, "_id"));
        store.index(ascending(ZONE, SIDE, "shelf.firstName", "shelf.firstUntil"));
        store.index(
                ascending(
                        ZONE,
                        SIDE,
                        NAME,
                        UNTIL,
                        "clause.money.currency",
                        "clause.money.amount",
                        "paid"),
                new IndexOptions().name("money").partialFilterExpression(exists("paid")));
        for (var owner : List.of(ENTERPRISE, ORGAN, PERSON)) {
            store.index(ascending(owner, UNTIL, "_id"));
        }
        store.index(ascending("agreement", "ordinal"));
        store.index(ascending(REMIND), new IndexOptions().partialFilterExpression(exists(REMIND)));
        store.index(
                ascending(COUNTED, "_id"),
                new IndexOptions().partialFilterExpression(eq(COUNTED, true)));
    }

    Optional<Obligation> find(ObligationId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// Those of one agreement, in the order of its clauses.
    List<Obligation> of(AgreementId agreement) {
        return store.collection()
                .find(eq("agreement", agreement))
                .sort(ascending("ordinal"))
                .into(new ArrayList<>());
    }

    /// Those that are there already stay as they are, also when two add at once.
    void addMissing(List<Obligation> opened) {
        try {
            store.addMissing(opened);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .anyMatch(it -> it.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            store.addMissing(opened);
        }
    }

    boolean store(Obligation read, Obligation next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    boolean done(ObligationId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    /// The one that is due first comes first.
    Slice<Obligation> page(Scope scope, Wanted wanted, PageRequest page) {
        return store.page(filter(scope, wanted), BY_DUE_DAY, page);
    }

    void each(Scope scope, Wanted wanted, Consumer<Obligation> row) {
        store.collection()
                .find(filter(scope, wanted))
                .sort(BY_DUE_DAY.order())
                .batchSize(CHUNK)
                .forEach(row);
    }

    /// Each field of the index is named, so that it serves the order as well.
    private static Bson filter(Scope scope, Wanted wanted) {
        var filters = new ArrayList<Bson>();
        filters.add(ROWS.within(scope));
        wanted.zone().ifPresent(code -> filters.add(eq(ZONE, code)));
        wanted.enterprise().ifPresent(code -> filters.add(eq(ENTERPRISE, code)));
        wanted.organ().ifPresent(code -> filters.add(eq(ORGAN, code)));
        wanted.person().ifPresent(user -> filters.add(eq(PERSON, user)));
        filters.add(in(SIDE, wanted.sides().stream().map(Enum::name).toList()));
        filters.add(in(NAME, wanted.names().stream().map(Enum::name).toList()));
        wanted.from().ifPresent(day -> filters.add(gte(UNTIL, day)));
        wanted.to().ifPresent(day -> filters.add(lte(UNTIL, day)));
        return and(filters);
    }

    /// Some whose owners are to be reminded by this day.
    List<Obligation> toRemind(LocalDate today, int most) {
        return store.collection()
                .find(and(exists(REMIND), lte(REMIND, today)))
                .sort(ascending(REMIND))
                .limit(most)
                .into(new ArrayList<>());
    }

    /// Puts the shelves of open terms in working days right by this calendar. The version stays:
    /// nothing was decided.
    ///
    /// @return how many it moved
    int shelveAnew(WorkingDays calendar) {
        var moved = 0;
        for (var held : store.collection().find(eq(COUNTED, true)).batchSize(CHUNK)) {
            moved += shelve(held, calendar) ? 1 : 0;
        }
        return moved;
    }

    boolean shelve(Obligation held, WorkingDays calendar) {
        var shelf = held.shelf(calendar);
        return !shelf.equals(held.shelf())
                && store.collection()
                                .updateOne(
                                        and(eq(held.id()), eq("version", held.version())),
                                        Updates.set(SHELF, shelf))
                                .getModifiedCount()
                        == 1;
    }
}
