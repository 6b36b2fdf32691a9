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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        var rest = new Document("$subtract", List.of("$clause.money.amount", "$paid"));
        var unpaid = new Document("$max", List.of(BigDecimal.ZERO, rest));
        var isOpen = new Document("$eq", List.of("$shelf.name", "OPEN"));
        var isLate = new Document("$lt", List.of("$shelf.until", today.toString()));
        var isOverdue = new Document("$and", List.of(isOpen, isLate));
        var sums =
                group(
                        "$" + CURRENCY,
                        sum("owed", either(isOpen, unpaid)),
                        sum("overdue", either(isOverdue, unpaid)),
                        sum("paid", "$paid"));
        var found =
                obligations
                        .aggregate(List.of(match(money), sums), Document.class)
                        .hintString(ACCOUNTS);
        var accounts = new ArrayList<Account>();
        found.forEach(it -> accounts.add(account(it)));
        accounts.sort((a, b) -> a.owed().currency().compareTo(b.owed().currency()));
        return List.copyOf(accounts);
    }

    private static Document either(Document condition, Document then) {
        return new Document("$cond", List.of(condition, then, BigDecimal.ZERO));
    }

    private static Account account(Document sums) {
        var currency = sums.getString("_id");
        return new Account(
                money(sums, "owed", currency),
                money(sums, "overdue", currency),
                money(sums, "paid", currency));
    }

    private static Money money(Document sums, String name, String currency) {
        return new Money(sums.get(name, Decimal128.class).bigDecimalValue(), currency);
    }
}
