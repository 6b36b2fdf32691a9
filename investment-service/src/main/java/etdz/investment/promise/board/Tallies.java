package etdz.investment.promise.board;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.common.work.SideBySide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.springframework.stereotype.Repository;

/// Counts the obligations, each figure from one range of an index.
@Repository
class Tallies {

    private static final String CURRENCY = "clause.money.currency";

    /// What is left of a sum of which parts were paid.
    private static final Document UNPAID =
            new Document(
                    "$max",
                    List.of(
                            BigDecimal.ZERO,
                            new Document("$subtract", List.of("$clause.money.amount", "$paid"))));

    /// The index that holds all that the sums are made of.
    private static final String ACCOUNTS = "money";

    private final MongoCollection<BsonDocument> obligations;

    Tallies(Stores stores) {
        this.obligations = stores.raw("obligations");
    }

    /// Which zones have obligations.
    Set<ZoneCode> zones() {
        var zones = new TreeSet<String>();
        obligations.distinct("zone", String.class).forEach(zones::add);
        return Set.copyOf(zones.stream().map(ZoneCode::new).toList());
    }

    /// By the due days as they stand now, also where both sides agreed on a later one.
    Tally agreed(ZoneCode zone, String side, LocalDate today) {
        return tally(zone, side, "shelf.name", "shelf.until", today);
    }

    /// By the first due days, as if nothing had been postponed.
    Tally first(ZoneCode zone, String side, LocalDate today) {
        return tally(zone, side, "shelf.firstName", "shelf.firstUntil", today);
    }

    private Tally tally(ZoneCode zone, String side, String name, String until, LocalDate today) {
        var of = and(eq("zone", zone.value()), eq("clause.side", side));
        var day = new BsonString(today.toString());
        return new Tally(
                count(of, name, "KEPT"),
                count(of, name, "KEPT_LATE"),
                obligations.countDocuments(and(of, eq(name, "OPEN"), gte(until, day))),
                obligations.countDocuments(and(of, eq(name, "OPEN"), lt(until, day))),
                count(of, name, "WAITING"),
                count(of, name, "WAIVED"),
                count(of, name, "BREACHED"),
                count(of, name, "LAPSED"));
    }

    private long count(Bson of, String name, String shelf) {
        return obligations.countDocuments(and(of, eq(name, shelf)));
    }

    /// What one side owes and has paid, for each currency.
    ///
    /// @param owed of what is due now or later, without the parts that were paid
    /// @param overdue of it, past its due day
    /// @param paid all parts that count
    record Account(Money owed, Money overdue, Money paid) {}

    List<Account> accounts(ZoneCode zone, String side, LocalDate today) {
        var money = and(eq("zone", zone.value()), eq("clause.side", side), exists("paid"));
        var parts =
                SideBySide.all(
                        List.<Supplier<Map<String, BigDecimal>>>of(
                                () -> sums(money, "$paid"),
                                () -> sums(and(money, eq("shelf.name", "OPEN")), UNPAID),
                                () -> sums(and(money, overdue(today)), UNPAID)));
        return parts.getFirst().entrySet().stream()
                .map(paid -> account(paid.getKey(), paid.getValue(), parts.get(1), parts.get(2)))
                .toList();
    }

    private static Bson overdue(LocalDate today) {
        return and(eq("shelf.name", "OPEN"), lt("shelf.until", today.toString()));
    }

    /// By currency, in its order.
    private Map<String, BigDecimal> sums(Bson of, Object amount) {
        var found = new TreeMap<String, BigDecimal>();
        obligations
                .aggregate(
                        List.of(match(of), group("$" + CURRENCY, sum("sum", amount))),
                        Document.class)
                .hintString(ACCOUNTS)
                .forEach(row ->
                        found.put(
                                row.getString("_id"),
                                row.get("sum", Decimal128.class).bigDecimalValue()));
        return found;
    }

    private static Account account(
            String currency,
            BigDecimal paid,
            Map<String, BigDecimal> owed,
            Map<String, BigDecimal> overdue) {
        return new Account(
                new Money(owed.getOrDefault(currency, BigDecimal.ZERO), currency),
                new Money(overdue.getOrDefault(currency, BigDecimal.ZERO), currency),
                new Money(paid, currency));
    }
}
