package etdz.policy.organ;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.organ.Organ.Level;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// Everybody may read it; the scope decides who may change which entry.
@Repository
class OrganRegister {

    private static final Keyset BY_CODE = Keyset.ascending("_id");
    private static final RowScope ORGANS = RowScope.closed().zone("zone");

    private final KeyedRows<Organ> rows;
    private final MongoCollection<Organ> organs;

    OrganRegister(Stores stores) {
        this.rows = stores.keyed("organs", Organ.class, it -> requireNonNull(it.creation()));
        this.organs = rows.collection();
        organs.createIndex(ascending("zone", "_id"));
        organs.createIndex(ascending("level", "_id"));
    }

    Optional<Organ> find(OrganCode code) {
        return Optional.ofNullable(organs.find(eq(code)).first());
    }

    Optional<Organ> find(OrganCode code, Scope scope) {
        return Optional.ofNullable(organs.find(and(eq(code), ORGANS.within(scope))).first());
    }

    Slice<Organ> page(Optional<ZoneCode> zone, Optional<Level> level, PageRequest page) {
        var wanted =
                and(
                        zone.map(code -> eq("zone", code)).orElse(empty()),
                        level.map(it -> eq("level", it.name())).orElse(empty()));
        return rows.page(wanted, BY_CODE, page);
    }

    /// A repeat gets what the first call made; empty when the code is taken.
    Optional<Organ> add(Organ organ) {
        try {
            return Optional.of(rows.add(organ));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    int addMissing(List<Organ> wanted) {
        return Stores.addMissing(organs, wanted);
    }

    /// False when somebody else changed it since it was read.
    boolean store(Organ next) {
        var unmoved = and(eq(next.code()), eq("version", next.version() - 1));
        return organs.replaceOne(unmoved, next).getMatchedCount() == 1;
    }
}
