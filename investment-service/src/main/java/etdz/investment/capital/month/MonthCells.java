package etdz.investment.capital.month;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.ZoneCode;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The months as they were counted last, and which of them are to be counted anew.
@Repository
class MonthCells {

    static final String COLLECTION = "capitalMonths";

    private static final String ZONE = "zone";
    private static final String MONTH = "month";
    private static final String DUE = "dueAt";
    private static final String MARK = "mark";
    private static final String RUN = "run";
    private static final String COUNTED = "counted";
    private static final String EDITION = "edition";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).everyDepartment();

    private final MongoCollection<MonthCell> cells;

    MonthCells(Stores stores) {
        this.cells = stores.plain(COLLECTION, MonthCell.class);
        cells.createIndex(ascending(ZONE, MONTH));
        cells.createIndex(ascending(MONTH, ZONE));
        cells.createIndex(ascending(EDITION));
        cells.createIndex(ascending(DUE), new IndexOptions().partialFilterExpression(exists(DUE)));
    }

    /// What somebody just recorded goes before months that only readings or rates changed, but not
    /// for ever.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /// A month of a zone.
    record Which(ZoneCode zone, String month) {

        String id() {
            return zone.value() + "|" + month;
        }
    }

    /// Something changed in these months. To mark one twice does no harm.
    void mark(Collection<Which> changed, String mark, Instant now) {
        if (!changed.isEmpty()) {
            cells.bulkWrite(changed.stream().map(it -> marking(it, mark, now)).toList());
        }
    }

    private static UpdateOneModel<MonthCell> marking(Which cell, String mark, Instant now) {
        return new UpdateOneModel<>(
                eq(cell.id()),
                combine(
                        set(MARK, mark),
                        min(DUE, now.minus(AHEAD)),
                        setOnInsert(ZONE, cell.zone()),
                        setOnInsert(MONTH, cell.month()),
                        setOnInsert("sums", List.of()),
                        setOnInsert(RUN, 0L),
                        setOnInsert(COUNTED, 0L)),
                new UpdateOptions().upsert(true));
    }

    /// Readings or rates changed since these were counted; how many are marked for it.
    long markAllBut(String edition, Instant now) {
        return cells.updateMany(and(ne(EDITION, edition), exists(DUE, false)), min(DUE, now))
                .getModifiedCount();
    }

    /// One that may be counted now. Nobody else begins before `retryAt`, unless it changes again.
    Optional<MonthCell> claim(Instant now, Instant retryAt) {
        return Optional.ofNullable(
                cells.findOneAndUpdate(
                        lte(DUE, now),
                        combine(set(DUE, retryAt), inc(RUN, 1L)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(DUE))
                                .returnDocument(ReturnDocument.AFTER)));
    }

    /// Keeps what a run counted, unless a later run was faster, and puts the month to rest if
    /// nothing changed meanwhile.
    void keep(MonthCell claimed, List<KindSum> sums, String edition, Instant now) {
        cells.updateOne(
                and(eq(claimed.id()), lt(COUNTED, claimed.run())),
                combine(
                        set("sums", sums),
                        set(EDITION, edition),
                        set("countedAt", now),
                        set(COUNTED, claimed.run())));
        cells.updateOne(
                and(eq(claimed.id()), eq(MARK, claimed.mark()), eq(RUN, claimed.run())),
                unset(DUE));
    }

    /// By month; both ends are included.
    List<MonthCell> between(Optional<ZoneCode> zone, YearMonth from, YearMonth to, Scope scope) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        zone.ifPresent(it -> all.add(eq(ZONE, it)));
        all.add(gte(MONTH, from.toString()));
        all.add(lte(MONTH, to.toString()));
        return cells.find(and(all)).sort(Sorts.ascending(MONTH, ZONE)).into(new ArrayList<>());
    }
}
