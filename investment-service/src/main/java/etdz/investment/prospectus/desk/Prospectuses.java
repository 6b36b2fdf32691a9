package etdz.investment.prospectus.desk;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.ProspectusId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class Prospectuses {

    static final String COLLECTION = "prospectuses";

    private static final String ZONE = "maker.zone";
    private static final String FIRM = "maker.creditCode";
    private static final String SUBJECT = "maker.subject";
    private static final String MADE = "madeAt";
    private static final RowScope ROWS =
            RowScope.closed().zone(ZONE).enterprise(FIRM).subject(SUBJECT);
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(MADE);

    private final GuardedStore<Prospectus> store;

    Prospectuses(Stores stores) {
        this.store = stores.guarded(COLLECTION, Prospectus.class);
        store.index(descending(MADE, "_id"));
        store.index(compoundIndex(ascending(SUBJECT), descending(MADE, "_id")));
        store.index(compoundIndex(ascending(ZONE), descending(MADE, "_id")), where(ZONE));
        store.index(compoundIndex(ascending(FIRM), descending(MADE, "_id")), where(FIRM));
    }

    private static IndexOptions where(String field) {
        return new IndexOptions().partialFilterExpression(exists(field));
    }

    Prospectus add(Prospectus made, CreationKey key) {
        return store.add(made, key);
    }

    Optional<Prospectus> createdUnder(CreationKey key) {
        return store.created(key);
    }

    /// For whoever has the address.
    Optional<Prospectus> shared(ProspectusId id) {
        return store.find(id, Filters.empty());
    }

    /// Among those that colleagues, the enterprise or the maker himself made.
    Optional<Prospectus> find(ProspectusId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    Slice<Prospectus> newest(Scope scope, PageRequest page) {
        return store.page(ROWS.within(scope), NEWEST_FIRST, page);
    }

    /// False when somebody else moved it since it was read.
    boolean store(Prospectus read, Prospectus next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    boolean done(ProspectusId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    int addMissing(List<Prospectus> all) {
        return store.addMissing(all);
    }
}
