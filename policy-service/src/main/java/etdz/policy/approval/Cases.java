package etdz.policy.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import etdz.common.CreditCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.approval.Queue.Duty;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// The scope is part of every question, so that what is out of it is not found.
@Repository
class Cases {

    static final String COLLECTION = "cases";

    private static final String RECEIVED_AT = "application.receivedAt";
    private static final String APPLICANT = "application.applicant.creditCode";
    private static final String DUTY = "queue.duty";
    private static final String UNTIL = "queue.until";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(RECEIVED_AT);

    private final GuardedStore<Case> store;

    Cases(Stores stores) {
        this.store = stores.guarded(COLLECTION, Case.class);
        var newestFirst = descending(RECEIVED_AT, "_id");
        store.index(compoundIndex(ascending(APPLICANT), newestFirst));
        store.index(compoundIndex(ascending("application.openedBy"), newestFirst));
        store.index(ascending(APPLICANT, "application.matter.code", UNTIL), open());
        store.index(ascending(DUTY, UNTIL, "_id"), open());
    }

    private static IndexOptions open() {
        return new IndexOptions().partialFilterExpression(exists(UNTIL));
    }

    Optional<Case> find(CaseId id, Scope scope) {
        return store.find(and(eq(id), Rows.within(scope)));
    }

    /// Once for each key: a repeat gets what the first call made.
    Case add(Case submitted, CreationKey creation) {
        return store.add(submitted, creation);
    }

    Optional<Case> createdUnder(CreationKey creation) {
        return store.created(creation);
    }

    void replaceAll(List<Case> imported) {
        store.collection().deleteMany(in("_id", imported.stream().map(Case::id).toList()));
        store.addAll(imported);
    }

    /// False when somebody else moved the case since it was read.
    boolean store(Case next) {
        return store.store(next);
    }

    /// The same, for a command that may be repeated under its key.
    boolean store(Case next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    /// Whether a command with this key has moved the case already.
    boolean done(CaseId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Slice<Case> newest(Scope scope, PageRequest page) {
        return store.page(Rows.within(scope), NEWEST_FIRST, page);
    }

    /// The applicant's open cases for a matter, the most urgent first.
    List<Case> open(CreditCode applicant, MatterCode matter, int most) {
        return store.collection()
                .find(
                        and(
                                eq(APPLICANT, applicant),
                                eq("application.matter.code", matter),
                                gte(UNTIL, "")))
                .sort(ascending(UNTIL))
                .limit(most)
                .into(new ArrayList<>());
    }

    /// Cases to which nobody answered in time.
    List<Case> passedOver(LocalDate today, int most) {
        return store.collection()
                .find(and(eq(DUTY, Duty.ACCEPTANCE), gte(UNTIL, ""), lt(UNTIL, today)))
                .sort(ascending(UNTIL, "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }
}
