package etdz.policy.power.register;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.PowerWords;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The delegations, flat: who held a power on a day is one step on an index, however many there
/// were before.
@Repository
class Delegations {

    static final String COLLECTION = "delegations";

    private static final String BEGINS = "begins";
    private static final String NUMBER = "number";
    private static final String GIVER = "terms.from.organ";
    private static final Bson EVER_HELD =
            expr(new Document("$gte", List.of("$ends", "$" + BEGINS)));
    private static final Bson BY_BEGIN = ascending("matter", "zone", BEGINS, NUMBER);
    private static final String DUE = "due.on";
    private static final RowScope SCOPE = RowScope.closed().zone("zone").department(GIVER);
    private static final Keyset BY_MATTER = Keyset.ascending("matter", "_id");

    /// What somebody looks for in the register.
    record Search(
            Optional<ZoneCode> zone,
            Optional<Mode> mode,
            Optional<Organ.Level> level,
            Optional<String> standing,
            String query) {}

    private final GuardedStore<Delegation> store;

    Delegations(Stores stores) {
        this.store = stores.guarded(COLLECTION, Delegation.class);
        store.index(BY_BEGIN);
        store.index(ascending("matter", "zone", NUMBER), new IndexOptions().unique(true));
        store.index(ascending("zone", "matter", "_id"));
        store.index(ascending(GIVER));
        store.index(ascending("zone", "ends", BEGINS));
        store.index(ascending("matter", "_id"));
        store.index(ascending("words", "matter", "_id"));
        store.index(ascending(DUE), new IndexOptions().partialFilterExpression(exists(DUE)));
    }

    Optional<Delegation> find(DelegationId id) {
        return store.find(eq(id));
    }

    /// The same, for somebody who wants to change it.
    Optional<Delegation> find(DelegationId id, Scope scope) {
        return store.find(id, SCOPE.within(scope));
    }

    /// Of all delegations of a power the one that counts on a day: the last to begin until then, or
    /// the first after it. A later one prevails over an earlier one; what was recalled before it
    /// began never held. Several indexes begin with the power; the hint spares the server to try
    /// them.
    Optional<Delegation> on(MatterCode matter, ZoneCode zone, LocalDate day) {
        var power = and(eq("matter", matter), eq("zone", zone), EVER_HELD);
        var begun =
                store.collection()
                        .find(and(power, lte(BEGINS, day)))
                        .sort(Sorts.descending(BEGINS, NUMBER))
                        .hint(BY_BEGIN)
                        .limit(1)
                        .first();
        return begun != null
                ? Optional.of(begun)
                : Optional.ofNullable(
                        store.collection()
                                .find(and(power, gt(BEGINS, day)))
                                .sort(Sorts.ascending(BEGINS, NUMBER))
                                .hint(BY_BEGIN)
                                .limit(1)
                                .first());
    }

    /// All of a power, oldest first.
    List<Delegation> of(MatterCode matter, ZoneCode zone) {
        return store.collection()
                .find(and(eq("matter", matter), eq("zone", zone)))
                .sort(Sorts.ascending(BEGINS, NUMBER))
                .into(new ArrayList<>());
    }

    /// By which the giver of another one came to hold the power, unless by law.
    Optional<Delegation> giver(Delegation givenOn) {
        return of(givenOn.matter(), givenOn.zone()).stream()
                .filter(one ->
                        !one.begins().isAfter(givenOn.begins())
                                && one.editions().stream()
                                        .anyMatch(terms -> terms.carries(givenOn.terms())))
                .max(Comparator.comparing(Delegation::ends));
    }

    Optional<Delegation> createdUnder(CreationKey key) {
        return store.created(key);
    }

    /// Nothing when another one got the number meanwhile.
    Optional<Delegation> add(Delegation first, CreationKey key) {
        try {
            return Optional.of(store.add(first, key));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// False when it is there already.
    boolean add(Delegation first) {
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

    void addAll(List<Delegation> all) {
        store.addAll(all);
    }

    /// Those that are not there yet; how many they were.
    int addMissing(List<Delegation> wanted) {
        return store.addMissing(wanted);
    }

    int count(String beginning) {
        return Math.toIntExact(
                store.collection().countDocuments(regex("_id", "^" + Pattern.quote(beginning))));
    }

    List<Delegation> of(ZoneCode zone) {
        return store.collection().find(eq("zone", zone)).into(new ArrayList<>());
    }

    boolean store(Delegation next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(DelegationId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Slice<Delegation> page(Search search, PageRequest page) {
        return store.page(filter(search), BY_MATTER, page);
    }

    /// One after the other, in the order of the list.
    void each(Search search, Consumer<Delegation> reader) {
        for (var row : store.collection().find(filter(search)).sort(BY_MATTER.order())) {
            reader.accept(row);
        }
    }

    private static Bson filter(Search search) {
        var all = new ArrayList<Bson>();
        search.zone().ifPresent(zone -> all.add(eq("zone", zone)));
        search.mode().ifPresent(mode -> all.add(eq("terms.mode", mode.name())));
        search.level().ifPresent(level -> all.add(eq("terms.from.level", level.name())));
        search.standing().ifPresent(standing -> all.add(eq("standing.is", standing)));
        PowerWords.terms(search.query())
                .forEach(term -> all.add(regex("words", "^" + Pattern.quote(term))));
        if (all.isEmpty()) {
            all.add(gte("matter", ""));
        }
        return and(all);
    }

    /// Delegations to which something happens by itself by that day, a batch at most.
    List<Delegation> due(LocalDate today, int most) {
        return store.collection()
                .find(and(lte(DUE, today), gte(DUE, "")))
                .sort(ascending(DUE))
                .limit(most)
                .into(new ArrayList<>());
    }

    /// All that an organ gave, whether it holds still or not.
    List<RegisteredRemits.Held> givenBy(String organ) {
        return store.collection()
                .find(eq(GIVER, organ))
                .map(one -> new RegisteredRemits.Held(one.matter(), one.zone()))
                .into(new ArrayList<>());
    }

    List<Delegation> inForce(ZoneCode zone, LocalDate day) {
        return store.collection()
                .find(and(eq("zone", zone), lte(BEGINS, day), gte("ends", day)))
                .sort(Sorts.ascending("matter", NUMBER))
                .into(new ArrayList<>());
    }
}
