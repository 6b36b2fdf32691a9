package etdz.policy.approval.register;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import etdz.common.CreditCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Queue.Duty;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.mandate.CoveredCases;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The scope is part of every question, so that what is out of it is not found.
@Repository
class StoredCases implements Cases {

    static final String COLLECTION = "cases";

    private static final String RECEIVED_AT = "application.receivedAt";
    private static final String APPLICANT = "application.applicant.creditCode";
    private static final String MATTER = "application.matter.code";
    private static final String ZONE = "application.zone";
    private static final String PROJECT_CODE = "dossier.projectCode";
    private static final String DUTY = "queue.duty";
    private static final String WARN_ON = "queue.warnOn";
    private static final String UNTIL = "queue.until";
    private static final String IDENTIFIER = "licence.identifier";
    private static final String ATTEND_ON = "licence.attendOn";
    private static final String CONCERNS = "application.concerns";
    private static final Bson BY_APPLICANT = ascending(APPLICANT, MATTER);
    private static final Bson BY_MATTER = ascending(MATTER, "_id");
    private static final Keyset BY_NUMBER = Keyset.ascending("_id");

    /// The dates of an open case that a calendar decides.
    private static final String[] DATES = {
        UNTIL,
        "stage.handling.acceptance.statutoryDueOn",
        "stage.handling.acceptance.promisedDueOn",
        "stage.handling.hearing.answerBy",
        "stage.handling.hearing.holdBy"
    };

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(RECEIVED_AT);

    private final GuardedStore<Case> store;
    private final Rows rows;

    StoredCases(Stores stores, Rows rows) {
        this.rows = rows;
        this.store = stores.guarded(COLLECTION, Case.class);
        var newestFirst = descending(RECEIVED_AT, "_id");
        store.index(compoundIndex(ascending(APPLICANT), newestFirst));
        store.index(compoundIndex(ascending("application.openedBy"), newestFirst));
        store.index(BY_APPLICANT, open());
        store.index(BY_MATTER, open());
        store.index(ascending(DUTY, WARN_ON, UNTIL, "_id"), open());
        store.index(ascending(IDENTIFIER), having(IDENTIFIER).unique(true));
        store.index(ascending(ATTEND_ON, "_id"), having(ATTEND_ON));
        store.index(ascending(CONCERNS), having(CONCERNS));
    }

    private static IndexOptions open() {
        return having(UNTIL);
    }

    private static IndexOptions having(String field) {
        return new IndexOptions().partialFilterExpression(exists(field));
    }

    @Override
    public Case held(CaseId id, Scope scope) {
        return find(id, scope).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-case"));
    }

    @Override
    public Optional<Case> find(CaseId id, Scope scope) {
        return store.find(id, rows.within(scope));
    }

    @Override
    public Optional<Case> find(CaseId id, List<CoveredCases> mandated) {
        return mandated.isEmpty() ? Optional.empty() : store.find(id, within(mandated));
    }

    /// Those of who gave the mandate, for its project, in its zone.
    private static Bson within(List<CoveredCases> mandated) {
        return or(mandated.stream().map(StoredCases::within).toList());
    }

    private static Bson within(CoveredCases covered) {
        var filing = eq("_id", covered.filing());
        var code = covered.projectCode();
        return and(
                eq(ZONE, covered.zone()),
                eq(APPLICANT, covered.enterprise()),
                code == null ? filing : or(filing, eq(PROJECT_CODE, code)));
    }

    @Override
    public Case add(Case submitted, CreationKey creation) {
        return store.add(submitted, creation);
    }

    @Override
    public Optional<Case> createdUnder(CreationKey creation) {
        return store.created(creation);
    }

    @Override
    public void replaceAll(List<Case> imported) {
        store.collection().deleteMany(in("_id", imported.stream().map(Case::id).toList()));
        store.addAll(imported);
    }

    @Override
    public boolean store(Step<Case> step, Optional<CreationKey> command) {
        var next = step.next();
        return unlessLicensed(next, () -> store.store(step.read(), next, command));
    }

    private static boolean unlessLicensed(Case next, BooleanSupplier storing) {
        try {
            return storing.getAsBoolean();
        } catch (MongoWriteException e) {
            if (next.licence() != null && Stores.isTwice(e)) {
                // Two decisions on one licence at once: the other has this version of it.
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean done(CaseId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    @Override
    public List<Case> find(List<CaseId> ids, Scope scope) {
        return store.collection()
                .find(and(in("_id", ids), rows.within(scope)))
                .into(new ArrayList<>());
    }

    @Override
    public int storeAll(List<Step<Case>> steps, CreationKey command) {
        return store.storeAll(steps, Optional.of(command));
    }

    @Override
    public Map<String, Long> done(List<CaseId> ids, CreationKey command) {
        return store.done(ids, command);
    }

    @Override
    public Slice<Case> newest(Scope scope, PageRequest page) {
        return store.page(rows.within(scope), NEWEST_FIRST, page);
    }

    @Override
    public Slice<Case> newest(List<CoveredCases> mandated, PageRequest page) {
        return mandated.isEmpty()
                ? new Slice<>(List.of(), Optional.empty())
                : store.page(within(mandated), NEWEST_FIRST, page);
    }

    @Override
    public List<Case> undecided(CreditCode applicant, MatterCode matter, int most) {
        return store.collection()
                .find(
                        and(
                                eq(APPLICANT, applicant),
                                eq(MATTER, matter),
                                gte(UNTIL, ""),
                                ne(DUTY, Duty.DELIVERY.name())))
                .sort(ascending(UNTIL))
                .limit(most)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Case> newestOf(String series) {
        return Optional.ofNullable(
                store.collection()
                        .find(ofSeries(series))
                        .sort(descending(IDENTIFIER))
                        .limit(1)
                        .first());
    }

    private static Bson ofSeries(String series) {
        return and(gt(IDENTIFIER, series + "."), lt(IDENTIFIER, series + "/"));
    }

    @Override
    public List<Case> versionsOf(LicenceIdentifier licence) {
        return store.collection()
                .find(ofSeries(licence.series()))
                .sort(ascending(IDENTIFIER))
                .into(new ArrayList<>());
    }

    @Override
    public List<Case> concerning(List<CaseId> earlier) {
        return store.collection().find(in(CONCERNS, earlier)).into(new ArrayList<>());
    }

    @Override
    public List<Case> licencesDue(LocalDate today, int most) {
        return store.collection()
                .find(lte(ATTEND_ON, today))
                .sort(ascending(ATTEND_ON, "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    @Override
    public Slice<Case> open(MatterCode matter, Scope scope, PageRequest page) {
        return store.page(
                and(eq(MATTER, matter), gte(UNTIL, ""), rows.within(scope)), BY_NUMBER, page);
    }

    @Override
    public List<Case> passedOver(LocalDate today, int most) {
        return store.collection()
                .find(
                        and(
                                eq(DUTY, Duty.ACCEPTANCE),
                                lt(WARN_ON, today),
                                gte(UNTIL, ""),
                                lt(UNTIL, today)))
                .sort(ascending(WARN_ON, UNTIL, "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    @Override
    public List<Case> movedFrom(LocalDate from, Optional<Position> after, int most) {
        var conditions = new ArrayList<Bson>();
        conditions.add(gte(UNTIL, ""));
        after.ifPresent(last -> {
            conditions.add(gte(MATTER, last.matter()));
            conditions.add(
                    or(
                            gt(MATTER, last.matter()),
                            and(eq(MATTER, last.matter()), gt("_id", last.id()))));
        });
        conditions.add(or(Stream.of(DATES).map(field -> gte(field, from.toString())).toList()));
        return store.collection()
                .find(and(conditions))
                .sort(BY_MATTER)
                .hint(BY_MATTER)
                .limit(most)
                .batchSize(most + 1)
                .into(new ArrayList<>());
    }

    @Override
    public List<Case> all(Collection<CaseId> ids) {
        return store.collection().find(in("_id", ids)).into(new ArrayList<>());
    }

    @Override
    public int storeAll(List<Step<Case>> steps) {
        return store.storeAll(steps);
    }
}
