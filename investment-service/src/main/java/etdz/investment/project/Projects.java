package etdz.investment.project;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Projects {

    static final String COLLECTION = "projects";

    private static final String ZONE = "filing.zone";
    private static final String ENTERPRISE = "filing.enterprise.creditCode";
    private static final String OPENED = "openedAt";
    private static final String DUE = "codeRequest.dueAt";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).enterprise(ENTERPRISE);
    private static final Keyset ORDER = Keyset.newestFirst(OPENED);

    private final GuardedStore<Project> store;

    Projects(Stores stores) {
        this.store = stores.guarded(COLLECTION, Project.class);
        store.index(ascending("filing.sourceCase.id"), new IndexOptions().unique(true));
        store.index(descending(OPENED, "_id"));
        store.index(compoundIndex(ascending(ZONE), descending(OPENED, "_id")));
        store.index(compoundIndex(ascending(ENTERPRISE), descending(OPENED, "_id")));
        store.index(ascending(DUE), new IndexOptions().partialFilterExpression(exists(DUE)));
    }

    /// False when the case has opened its project already.
    boolean open(Project first) {
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

    /// False when somebody else moved the project since it was read.
    boolean store(Project next) {
        return store.store(next);
    }

    Optional<Project> find(ProjectId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// Newest first.
    Slice<Project> page(
            Optional<CreditCode> enterprise,
            Optional<ZoneCode> zone,
            Scope scope,
            PageRequest page) {
        var filters = new ArrayList<Bson>();
        filters.add(ROWS.within(scope));
        enterprise.ifPresent(code -> filters.add(eq(ENTERPRISE, code)));
        zone.ifPresent(code -> filters.add(eq(ZONE, code)));
        return store.page(and(filters), ORDER, page);
    }

    /// A project whose code may be asked for now. Nobody else gets it until `retryAt`, so a worker
    /// that dies delays the request and loses nothing. The version stays: nothing was decided.
    Optional<Project> claim(Instant now, Instant retryAt) {
        return Optional.ofNullable(
                store.collection()
                        .findOneAndUpdate(
                                lte(DUE, now),
                                Updates.combine(
                                        Updates.set(DUE, retryAt),
                                        Updates.inc("codeRequest.attempts", 1)),
                                new FindOneAndUpdateOptions()
                                        .sort(Sorts.ascending(DUE))
                                        .returnDocument(ReturnDocument.BEFORE)));
    }

    void postpone(ProjectId id, Instant dueAt) {
        store.collection().updateOne(and(eq(id), exists(DUE)), Updates.set(DUE, dueAt));
    }
}
