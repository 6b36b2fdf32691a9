package etdz.policy.organ.person;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoWriteException;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.PostCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The scope is part of every question of a caller; other features ask without one.
@Repository
class PeopleRegister {

    static final String COLLECTION = "people";

    private static final RowScope PEOPLE = RowScope.closed().zone("zone").subject("_id");
    private static final Keyset BY_ORGAN = Keyset.ascending("organ", "_id");

    private final GuardedStore<Person> store;

    PeopleRegister(Stores stores) {
        this.store = stores.guarded(COLLECTION, Person.class);
        store.index(ascending("organ", "_id"));
        store.index(ascending("zone", "organ", "_id"));
        store.index(ascending("posts.post", "_id"));
        store.index(ascending("absences.to", "zone"));
        store.index(ascending("absences.deputy", "absences.to"));
        store.index(ascending("absences.id"));
    }

    Optional<Person> find(String user) {
        return store.find(eq(user));
    }

    Optional<Person> find(String user, Scope scope) {
        return store.find(user, PEOPLE.within(scope));
    }

    List<Person> find(Collection<String> users) {
        return store.collection().find(in("_id", users)).into(new ArrayList<>());
    }

    Optional<Person> withAbsence(String id, Scope scope) {
        return store.find(and(eq("absences.id", id), PEOPLE.within(scope)));
    }

    Slice<Person> page(
            Optional<ZoneCode> zone, Optional<OrganCode> organ, Scope scope, PageRequest page) {
        var filter =
                and(
                        zone.map(code -> eq("zone", code)).orElse(empty()),
                        organ.map(code -> eq("organ", code)).orElse(empty()),
                        PEOPLE.within(scope));
        return store.page(filter, BY_ORGAN, page);
    }

    List<Person> inZone(ZoneCode zone) {
        return store.collection()
                .find(eq("zone", zone))
                .sort(ascending("organ", "_id"))
                .into(new ArrayList<>());
    }

    List<Person> holding(PostCode post) {
        return store.collection()
                .find(eq("posts.post", post))
                .sort(ascending("_id"))
                .into(new ArrayList<>());
    }

    List<Person> forWhom(String deputy, LocalDate day) {
        var standing = and(eq("deputy", deputy), lte("from", day), gte("to", day));
        return store.collection()
                .find(elemMatch("absences", and(standing, exists("cancelledAt", false))))
                .into(new ArrayList<>());
    }

    /// Absences that touch a period, by their first day. Few people are away at a time, so their
    /// rows are sorted in memory.
    Slice<Away> away(
            LocalDate from, LocalDate to, Optional<ZoneCode> zone, Scope scope, PageRequest page) {
        var near = elemMatch("absences", and(gte("to", from), lte("from", to)));
        var there = zone.map(code -> eq("zone", code)).orElse(empty());
        var touching = and(gte("absences.to", from), lte("absences.from", to));
        var stages = new ArrayList<Bson>();
        stages.add(match(and(near, there, PEOPLE.within(scope))));
        stages.add(unwind("$absences"));
        stages.add(match(page.after().map(it -> and(touching, after(it))).orElse(touching)));
        stages.add(sort(ascending("absences.from", "absences.id")));
        stages.add(limit(page.limit() + 1));
        stages.add(project(fields(include("name", "zone", "version", "absences"))));
        var found =
                store.collection()
                        .withDocumentClass(Away.class)
                        .aggregate(stages, Away.class)
                        .into(new ArrayList<>());
        var rows = found.subList(0, Math.min(found.size(), page.limit()));
        var next =
                found.size() > page.limit()
                        ? Optional.of(rows.getLast().cursor())
                        : Optional.<Cursor>empty();
        return new Slice<>(rows, next);
    }

    private static Bson after(Cursor cursor) {
        var day = cursor.keys().getFirst();
        return or(
                gt("absences.from", day),
                and(eq("absences.from", day), gt("absences.id", cursor.keys().getLast())));
    }

    /// Once for each key: a repeat gets what the first call made. Empty when the user is there
    /// already.
    Optional<Person> add(Person first, CreationKey creation) {
        try {
            return Optional.of(store.add(first, creation));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    int addMissing(List<Person> wanted) {
        return store.addMissing(wanted);
    }

    /// False when somebody else changed the record since it was read.
    boolean store(Person next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(String user, CreationKey command) {
        return store.done(user, command).isPresent();
    }
}
