package etdz.investment.zoneprofile;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoWriteException;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class ZoneProfiles {

    static final String COLLECTION = "zoneProfiles";

    private static final String ID = "_id";
    private static final RowScope ROWS = RowScope.closed().zone(ID).everyDepartment();

    /// More zones than the country has.
    private static final int MOST = 1_000;

    private final GuardedStore<ZoneProfile> store;

    ZoneProfiles(Stores stores) {
        this.store = stores.guarded(COLLECTION, ZoneProfile.class);
    }

    Optional<ZoneProfile> find(ZoneCode zone, Scope scope) {
        return store.find(zone, ROWS.within(scope));
    }

    /// What is recorded of these zones, open to everybody.
    List<ZoneProfile> of(Collection<ZoneCode> zones) {
        return store.collection().find(in(ID, zones)).into(new ArrayList<>());
    }

    /// Of which zones something is recorded.
    List<ZoneCode> zones() {
        return store.collection()
                .find(gte(ID, ""))
                .sort(ascending(ID))
                .limit(MOST)
                .map(ZoneProfile::zone)
                .into(new ArrayList<>());
    }

    /// False when somebody else was faster.
    boolean store(ZoneProfile read, ZoneProfile next, Optional<CreationKey> command) {
        return read.version() > 0 ? store.store(read, next, command) : add(next);
    }

    private boolean add(ZoneProfile first) {
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

    int addMissing(List<ZoneProfile> all) {
        return store.addMissing(all);
    }

    boolean done(ZoneCode zone, CreationKey command) {
        return store.done(zone, command).isPresent();
    }
}
