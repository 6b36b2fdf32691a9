package etdz.investment.capital.arrival;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.investment.capital.kind.KindCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Arrivals {

    static final String COLLECTION = "capitalArrivals";

    private static final String ZONE = "zone";
    private static final String DAY = "report.facts.day";
    private static final String KIND = "report.facts.kind";
    private static final String PROOF = "report.facts.proof";
    private static final String ENTERPRISE = "report.facts.enterprise.creditCode";
    private static final String CURRENCY = "report.facts.amount.currency";
    private static final String AMOUNT = "report.facts.amount.amount";
    private static final String STANDING = "standing.is";
    private static final String STANDS = "Reported";
    private static final String MONTHS = "months";
    private static final String CHANGED = "changedAt";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).everyDepartment();
    private static final Keyset NEWEST_FIRST =
            new Keyset(
                    List.of(
                            new Keyset.Key(DAY, Keyset.Kind.TEXT, false),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, false)));

    /// A month is counted from this index alone, without reading a document.
    private static final Bson COUNTING = ascending(ZONE, STANDING, DAY, KIND, CURRENCY, AMOUNT);

    /// What somebody looks for; months are both included.
    ///
    /// @param standing only what stands, or only what was withdrawn
    record Search(
            Optional<ZoneCode> zone,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            Optional<KindCode> kind,
            Optional<CreditCode> enterprise,
            Optional<Boolean> standing) {}

    private final GuardedStore<Arrival> store;

    Arrivals(Stores stores) {
        this.store = stores.guarded(COLLECTION, Arrival.class);
        store.index(descending(DAY, "_id"));
        for (var field : List.of(ZONE, KIND, ENTERPRISE)) {
            store.index(compoundIndex(ascending(field), descending(DAY, "_id")));
        }
        store.index(compoundIndex(ascending(ZONE, KIND), descending(DAY, "_id")));
        store.index(ascending(ZONE, MONTHS, CHANGED));
        store.index(
                ascending(ZONE, PROOF), new IndexOptions().partialFilterExpression(exists(PROOF)));
        store.index(COUNTING);
    }

    Arrival add(Arrival first, CreationKey key) {
        return store.add(first, key);
    }

    Optional<Arrival> createdUnder(CreationKey key) {
        return store.created(key);
    }

    /// What was recorded for a zone with one of these proofs, withdrawn or not.
    List<Arrival> withProofs(ZoneCode zone, Set<String> proofs) {
        return store.collection()
                .find(and(eq(ZONE, zone), in(PROOF, proofs)))
                .into(new ArrayList<>());
    }

    int storeAll(List<GuardedStore.Step<Arrival>> steps) {
        return store.storeAll(steps);
    }

    /// How many were not there yet.
    int addMissing(List<Arrival> all) {
        return store.addMissing(all);
    }

    boolean store(Arrival next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(ArrivalId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Optional<Arrival> find(ArrivalId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// By the day of arrival, the newest first.
    Slice<Arrival> page(Search search, Scope scope, PageRequest page) {
        return store.page(filter(search, scope), NEWEST_FIRST, page);
    }

    /// All of them in the same order, one after the other.
    void each(Search search, Scope scope, Consumer<Arrival> reader) {
        store.collection().find(filter(search, scope)).sort(NEWEST_FIRST.order()).forEach(reader);
    }

    private static Bson filter(Search search, Scope scope) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        search.zone().ifPresent(it -> all.add(eq(ZONE, it)));
        search.from().ifPresent(it -> all.add(gte(DAY, it.atDay(1).toString())));
        search.to().ifPresent(it -> all.add(lte(DAY, it.atEndOfMonth().toString())));
        search.kind().ifPresent(it -> all.add(eq(KIND, it)));
        search.enterprise().ifPresent(it -> all.add(eq(ENTERPRISE, it)));
        search.standing().ifPresent(stands -> all.add(eq(STANDING, stands ? STANDS : "Withdrawn")));
        return and(all);
    }

    /// What stands of a month in a zone, by day, kind and currency.
    List<DaySum> sums(ZoneCode zone, YearMonth month) {
        var key =
                new Document("day", "$" + DAY)
                        .append("kind", "$" + KIND)
                        .append("currency", "$" + CURRENCY);
        return store.collection()
                .aggregate(
                        List.of(
                                match(
                                        and(
                                                eq(ZONE, zone),
                                                eq(STANDING, STANDS),
                                                gte(DAY, month.atDay(1).toString()),
                                                lte(DAY, month.atEndOfMonth().toString()))),
                                group(key, sum("amount", "$" + AMOUNT), sum("arrivals", 1L))),
                        BsonDocument.class)
                .hint(COUNTING)
                .map(Arrivals::read)
                .into(new ArrayList<>());
    }

    private static DaySum read(BsonDocument found) {
        var key = found.getDocument("_id");
        return new DaySum(
                LocalDate.parse(key.getString("day").getValue()),
                new KindCode(key.getString("kind").getValue()),
                key.getString("currency").getValue(),
                found.getDecimal128("amount").getValue().bigDecimalValue(),
                found.getNumber("arrivals").longValue());
    }

    /// What was recorded, corrected, moved or withdrawn of a month after an instant; the oldest
    /// change first, no more than `most`.
    List<Arrival> changedSince(ZoneCode zone, YearMonth month, Instant since, int most) {
        return store.collection()
                .find(and(eq(ZONE, zone), eq(MONTHS, month.toString()), gt(CHANGED, since)))
                .sort(ascending(CHANGED))
                .limit(most)
                .into(new ArrayList<>());
    }
}
