package etdz.investment.project.support;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.investment.project.ProjectId;
import org.springframework.stereotype.Repository;

@Repository
class Supports {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("at");

    private final KeyedRows<Support> supports;

    Supports(Stores stores) {
        this.supports = stores.keyed("multinationalSupports", Support.class, Support::creation);
        supports.collection()
                .createIndex(compoundIndex(ascending("project"), descending("at", "_id")));
    }

    /// Once for each key.
    Support add(Support support) {
        return supports.add(support);
    }

    /// Of a project that the reader may see.
    Slice<Support> of(ProjectId project, PageRequest page) {
        return supports.page(eq("project", project), NEWEST_FIRST, page);
    }
}
