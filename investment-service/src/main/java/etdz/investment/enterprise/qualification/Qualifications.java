package etdz.investment.enterprise.qualification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Qualifications {

    static final String COLLECTION = "qualifications";

    private static final String ID = "_id";
    private static final String ZONE = "holder.zone";
    private static final String CODE = "holder.creditCode";
    private static final String KIND = "kind";
    private static final String UNTIL = "watch.until";
    private static final String TOLD = "watch.told";
    private static final String NUMBER = "certificate.number";
    private static final String VALID_UNTIL = "certificate.validUntil";
    private static final int MOST_OF_ONE = 200;
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).enterprise(CODE);
    private static final Keyset BY_END = Keyset.ascending(UNTIL, ID);
    private static final Keyset BY_ID = Keyset.ascending(ID);

    /// What somebody looks for.
    ///
    /// @param from with `to`, only those that end in between, the first to end before the others
    record Search(
            Optional<ZoneCode> zone,
            Optional<String> kind,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    private final GuardedStore<Qualification> store;

    Qualifications(Stores stores) {
        this.store = stores.guarded(COLLECTION, Qualification.class);
        store.index(ascending(ZONE, UNTIL, ID));
        store.index(ascending(UNTIL, ID));
        store.index(ascending(ZONE, ID));
        store.index(ascending(CODE, ID));
        store.index(ascending(KIND, ZONE, CODE));
        store.index(ascending(TOLD, UNTIL));
        store.index(ascending(CODE, KIND, NUMBER), new IndexOptions().unique(true));
    }

    Optional<Qualification> find(QualificationId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// Those of an enterprise under any of its codes, within what the caller may see.
    List<Qualification> of(Collection<CreditCode> codes) {
        return store.collection()
                .find(in(CODE, codes))
                .sort(Sorts.ascending(CODE, ID))
                .limit(MOST_OF_ONE)
                .into(new ArrayList<>());
    }

    /// Those of any of these enterprises with one of these certificates.
    List<Qualification> certified(Set<CreditCode> codes, Set<String> numbers) {
        return store.collection()
                .find(and(in(CODE, codes), in(NUMBER, numbers)))
                .into(new ArrayList<>());
    }

    Optional<Qualification> createdUnder(CreationKey key) {
        return store.created(key);
    }

    /// Nothing when the certificate is recorded already.
    Optional<Qualification> add(Qualification first, CreationKey key) {
        try {
            return Optional.of(store.add(first, key));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    int addMissing(List<Qualification> all) {
        return store.addMissing(all);
    }

    /// False when somebody else moved it since it was read.
    boolean store(Qualification next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(QualificationId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Slice<Qualification> page(Search search, Scope scope, PageRequest page) {
        return store.page(filter(search, scope), order(search), page);
    }

    /// One after the other, in the order of the list.
    void each(Search search, Scope scope, Consumer<Qualification> reader) {
        var rows = store.collection().find(filter(search, scope));
        for (var row : rows.sort(order(search).order())) {
            reader.accept(row);
        }
    }

    private static Keyset order(Search search) {
        return search.to().isPresent() ? BY_END : BY_ID;
    }

    private static Bson filter(Search search, Scope scope) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        search.zone().ifPresent(zone -> all.add(eq(ZONE, zone)));
        search.kind().ifPresent(kind -> all.add(eq(KIND, kind)));
        search.from().ifPresent(day -> all.add(gte(UNTIL, day)));
        search.to().ifPresent(day -> all.add(lte(UNTIL, day)));
        return and(all);
    }

    /// Under which codes a qualification of this kind holds on a day.
    Set<CreditCode> holding(String kind, Optional<ZoneCode> zone, Scope scope, LocalDate day) {
        var all = new ArrayList<Bson>();
        all.add(eq(KIND, kind));
        all.add(ROWS.within(scope));
        zone.ifPresent(code -> all.add(eq(ZONE, code)));
        all.add(exists("withdrawal", false));
        all.add(or(exists(VALID_UNTIL, false), gte(VALID_UNTIL, day)));
        return store.collection()
                .find(and(all))
                .map(held -> held.holder().creditCode())
                .into(new HashSet<>());
    }

    /// Those that end within so many days of a day and were not told so, a batch at most. What has
    /// ended is not warned of any more.
    List<Qualification> ending(int days, LocalDate today, int most) {
        var untold = new ArrayList<>(Qualification.THRESHOLDS);
        untold.add(Qualification.NOT_TOLD);
        untold.removeIf(told -> told <= days);
        return store.collection()
                .find(and(in(TOLD, untold), gte(UNTIL, today), lte(UNTIL, today.plusDays(days))))
                .limit(most)
                .into(new ArrayList<>());
    }
}
