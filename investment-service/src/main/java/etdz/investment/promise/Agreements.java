package etdz.investment.promise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

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
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.AgreementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Agreements {

    static final String COLLECTION = "agreements";

    private static final String ZONE = "zone";
    private static final String ENTERPRISE = "enterprise.creditCode";
    private static final String ORGANS = "organs";
    private static final String STAGE = "stage.is";
    private static final String DRAFTED = "draftedAt";
    private static final RowScope ROWS =
            RowScope.closed().zone(ZONE).enterprise(ENTERPRISE).department(ORGANS);
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(DRAFTED);

    private final GuardedStore<Agreement> store;

    Agreements(Stores stores) {
        this.store = stores.guarded(COLLECTION, Agreement.class);
        for (var owner : List.of(ZONE, ENTERPRISE, ORGANS)) {
            store.index(compoundIndex(ascending(owner), descending(DRAFTED, "_id")));
        }
        store.index(compoundIndex(ascending(ZONE, STAGE), descending(DRAFTED, "_id")));
        store.index(descending(DRAFTED, "_id"));
    }

    Optional<Agreement> find(AgreementId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    Agreement add(Agreement drafted, CreationKey key) {
        return store.add(drafted, key);
    }

    Optional<Agreement> createdUnder(CreationKey key) {
        return store.created(key);
    }

    int addMissing(List<Agreement> all) {
        return store.addMissing(all);
    }

    boolean store(Agreement read, Agreement next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    boolean done(AgreementId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    /// Newest first.
    ///
    /// @param stages names of the stages that are wanted; all when empty
    Slice<Agreement> page(
            Scope scope,
            Optional<ZoneCode> zone,
            Optional<CreditCode> enterprise,
            Set<String> stages,
            PageRequest page) {
        var filters = new ArrayList<Bson>();
        filters.add(ROWS.within(scope));
        zone.ifPresent(code -> filters.add(eq(ZONE, code)));
        enterprise.ifPresent(code -> filters.add(eq(ENTERPRISE, code)));
        if (!stages.isEmpty()) {
            filters.add(in(STAGE, stages));
        }
        return store.page(and(filters), NEWEST_FIRST, page);
    }
}
