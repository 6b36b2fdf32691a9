package etdz.policy.migration;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.matter.MatterCode;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class Migrations {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("at");

    private final KeyedRows<Migration> rows;

    Migrations(Stores stores) {
        this.rows = stores.keyed("migrations", Migration.class, Migration::creation);
        rows.collection().createIndex(compoundIndex(ascending("matter"), descending("at", "_id")));
    }

    Migration add(Migration first) {
        return rows.add(first);
    }

    Optional<Migration> find(String id) {
        return Optional.ofNullable(rows.collection().find(eq(id)).first());
    }

    Slice<Migration> of(MatterCode matter, PageRequest page) {
        return rows.page(eq("matter", matter), NEWEST_FIRST, page);
    }

    void store(Migration undone) {
        rows.collection().replaceOne(eq(undone.id()), undone);
    }
}
