package etdz.investment.capital.duty;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Duties {

    static final String COLLECTION = "reportDuties";

    private static final String ZONE = "zone";
    private static final String ENTERPRISE = "enterprise.creditCode";
    private static final String STAGE = "stage.is";
    private static final String STARTS = "startsOn";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).everyDepartment();
    private static final Keyset OLDEST_FIRST = Keyset.ascending(STARTS, "_id");

    /// Which duties are wanted.
    sealed interface Wanted {

        record Open() implements Wanted {}

        /// Still open after its last day.
        ///
        /// @param begunBefore by kind, the day before which a term must have begun to be over
        record Overdue(Map<DutyKind, LocalDate> begunBefore) implements Wanted {}

        record Fulfilled() implements Wanted {}
    }

    private final GuardedStore<Duty> store;

    Duties(Stores stores) {
        this.store = stores.guarded(COLLECTION, Duty.class);
        store.index(ascending(STAGE, STARTS, "_id"));
        store.index(ascending(ZONE, STAGE, STARTS, "_id"));
        store.index(ascending(ENTERPRISE, "kind", STARTS));
    }

    Duty add(Duty first, CreationKey key) {
        return store.add(first, key);
    }

    Optional<Duty> createdUnder(CreationKey key) {
        return store.created(key);
    }

    int addMissing(List<Duty> all) {
        return store.addMissing(all);
    }

    boolean store(Duty next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(DutyId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Optional<Duty> find(DutyId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// Who of them is noted to owe the annual report of a year.
    ///
    /// @param begins its first day
    Set<CreditCode> annual(LocalDate begins, Set<CreditCode> among) {
        return store.collection()
                .find(
                        and(
                                in(ENTERPRISE, among),
                                eq("kind", DutyKind.ANNUAL.name()),
                                eq(STARTS, begins.toString())))
                .map(it -> it.enterprise().creditCode())
                .into(new HashSet<>());
    }

    /// What began first comes first.
    Slice<Duty> page(Optional<ZoneCode> zone, Wanted wanted, Scope scope, PageRequest page) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        zone.ifPresent(it -> all.add(eq(ZONE, it)));
        switch (wanted) {
            case Wanted.Open _ -> all.add(eq(STAGE, "Open"));
            case Wanted.Fulfilled _ -> all.add(eq(STAGE, "Fulfilled"));
            case Wanted.Overdue(var bounds) -> {
                var last = bounds.values().stream().max(Comparator.naturalOrder()).orElseThrow();
                all.add(eq(STAGE, "Open"));
                all.add(lt(STARTS, last.toString()));
                all.add(
                        or(
                                bounds.entrySet().stream()
                                        .map(it ->
                                                and(
                                                        eq("kind", it.getKey().name()),
                                                        lt(STARTS, it.getValue().toString())))
                                        .toList()));
            }
        }
        return store.page(and(all), OLDEST_FIRST, page);
    }
}
