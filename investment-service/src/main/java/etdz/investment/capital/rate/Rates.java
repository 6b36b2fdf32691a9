package etdz.investment.capital.rate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Rates {

    static final String COLLECTION = "capitalRates";

    private static final String CURRENCY = "currency";
    private static final String DAY = "day";
    private static final Keyset NEWEST_FIRST =
            new Keyset(
                    List.of(
                            new Keyset.Key(DAY, Keyset.Kind.TEXT, false),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, false)));

    private final MongoCollection<Rate> rates;

    Rates(Stores stores) {
        this.rates = stores.plain(COLLECTION, Rate.class);
        rates.createIndex(descending(DAY, "_id"));
        rates.createIndex(compoundIndex(ascending(CURRENCY), descending(DAY, "_id")));
    }

    List<Rate> between(LocalDate from, LocalDate to) {
        return rates.find(and(gte(DAY, from.toString()), lte(DAY, to.toString())))
                .into(new ArrayList<>());
    }

    /// The revision that holds for a day of a currency.
    Optional<Rate> newest(String currency, LocalDate day) {
        return rates
                .find(and(eq(CURRENCY, currency), eq(DAY, day.toString())))
                .into(new ArrayList<>())
                .stream()
                .reduce((one, other) -> one.revision() > other.revision() ? one : other);
    }

    /// False when somebody else added the same revision.
    int addMissing(List<Rate> wanted) {
        return Stores.addMissing(rates, wanted);
    }

    long count() {
        return rates.estimatedDocumentCount();
    }

    /// The newest days first.
    Slice<Rate> page(Optional<String> currency, PageRequest page) {
        Bson filter = currency.map(it -> eq(CURRENCY, it)).orElse(empty());
        return NEWEST_FIRST.page(rates, filter, page);
    }
}
