package etdz.investment.capital.figure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Sorts;
import etdz.common.ZoneCode;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class HostFigures {

    static final String COLLECTION = "capitalHostFigures";

    private static final String ZONE = "zone";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).everyDepartment();
    private static final Bson ORDER = ascending(ZONE, "year", "_id");

    private final KeyedRows<HostFigure> rows;

    HostFigures(Stores stores) {
        this.rows = stores.keyed(COLLECTION, HostFigure.class, HostFigure::creation);
        rows.collection().createIndex(ORDER);
    }

    HostFigure add(HostFigure figure) {
        return rows.add(figure);
    }

    int addMissing(List<HostFigure> wanted) {
        return Stores.addMissing(rows.collection(), wanted);
    }

    /// All that were recorded, by zone and year, the one that holds last. A few for each year.
    List<HostFigure> all(Optional<ZoneCode> zone, Scope scope) {
        var filters = new ArrayList<Bson>();
        filters.add(ROWS.within(scope));
        zone.ifPresent(it -> filters.add(eq(ZONE, it)));
        return rows.collection()
                .find(and(filters))
                .sort(Sorts.ascending(ZONE, "year", "_id"))
                .hint(ORDER)
                .into(new ArrayList<>());
    }
}
