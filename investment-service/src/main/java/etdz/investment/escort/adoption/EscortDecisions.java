package etdz.investment.escort.adoption;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import etdz.common.ZoneCode;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class EscortDecisions {

    static final String COLLECTION = "escortDecisions";

    private static final String ZONE = "zone";
    private static final Bson ORDER = ascending(ZONE, "from", "at", "_id");

    private final KeyedRows<Decision> rows;

    EscortDecisions(Stores stores) {
        this.rows = stores.keyed(COLLECTION, Decision.class, Decision::creation);
        rows.collection().createIndex(ORDER);
    }

    Decision add(Decision decision) {
        return rows.add(decision);
    }

    int addMissing(List<Decision> wanted) {
        return Stores.addMissing(rows.collection(), wanted);
    }

    /// By zone, and by the day from which each holds.
    List<Decision> all() {
        return rows.collection().find().sort(ORDER).hint(ORDER).into(new ArrayList<>());
    }

    List<Decision> of(ZoneCode zone) {
        return rows.collection().find(eq(ZONE, zone)).sort(ORDER).into(new ArrayList<>());
    }
}
