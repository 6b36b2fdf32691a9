package etdz.investment.project.support;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.MergeOptions;
import com.mongodb.client.model.MergeOptions.WhenMatched;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.investment.project.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// The supports of a project; whether the reader may see it is asked of the project itself.
@Repository
class Supports {

    static final String COLLECTION = "supports";
    static final String OLDER = "multinationalSupports";

    private static final String PROJECT = "project";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("at");

    private final GuardedStore<Support> store;

    Supports(Stores stores) {
        this.store = stores.guarded(COLLECTION, Support.class);
        store.index(compoundIndex(ascending(PROJECT), descending("at", "_id")));
        takeOver(stores);
    }

    /// What an older release registered has no version. It is copied as the first one; what was
    /// copied before stays as it is by now.
    private static void takeOver(Stores stores) {
        stores.raw(OLDER)
                .aggregate(
                        List.of(
                                Aggregates.set(
                                        new Field<>("version", 1L),
                                        new Field<>("outbox", List.of())),
                                Aggregates.merge(
                                        COLLECTION,
                                        new MergeOptions().whenMatched(WhenMatched.KEEP_EXISTING))))
                .toCollection();
    }

    /// Once for each key.
    Support add(Support support, CreationKey key) {
        return store.add(support, key);
    }

    Slice<Support> of(ProjectId project, PageRequest page) {
        return store.page(eq(PROJECT, project), NEWEST_FIRST, page);
    }

    Optional<Support> find(ProjectId project, SupportId id) {
        return store.find(id, eq(PROJECT, project));
    }

    /// False when somebody else moved it since it was read.
    boolean store(Support read, Support next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    boolean done(SupportId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }
}
