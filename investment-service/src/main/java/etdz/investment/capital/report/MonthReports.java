package etdz.investment.capital.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MonthReports {

    static final String COLLECTION = "capitalReports";

    private static final String ZONE = "zone";
    private static final String MONTH = "month";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).everyDepartment();
    private static final Keyset NEWEST_FIRST =
            new Keyset(
                    List.of(
                            new Keyset.Key(MONTH, Keyset.Kind.TEXT, false),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, false)));

    private final KeyedRows<MonthReport> rows;

    MonthReports(Stores stores) {
        this.rows = stores.keyed(COLLECTION, MonthReport.class, MonthReport::creation);
        rows.collection().createIndex(descending(MONTH, "_id"));
        rows.collection().createIndex(compoundIndex(ascending(ZONE), descending(MONTH, "_id")));
    }

    /// Empty when the month was reported before.
    Optional<MonthReport> add(MonthReport report) {
        try {
            return Optional.of(rows.add(report));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Optional<MonthReport> createdUnder(CreationKey key) {
        return rows.createdUnder(key);
    }

    Optional<MonthReport> find(ZoneCode zone, String month, Scope scope) {
        return Optional.ofNullable(
                rows.collection()
                        .find(and(eq(MonthReport.id(zone, month)), ROWS.within(scope)))
                        .first());
    }

    /// The newest month first.
    Slice<MonthReport> page(Optional<ZoneCode> zone, Scope scope, PageRequest page) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        zone.ifPresent(it -> all.add(eq(ZONE, it)));
        return rows.page(and(all), NEWEST_FIRST, page);
    }
}
