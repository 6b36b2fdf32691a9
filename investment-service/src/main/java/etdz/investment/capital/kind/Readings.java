package etdz.investment.capital.kind;

import static com.mongodb.client.model.Indexes.ascending;

import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Readings {

    static final String COLLECTION = "capitalReadings";

    private static final Bson ORDER = ascending("kind", "from", "_id");

    private final KeyedRows<KindReading> rows;

    Readings(Stores stores) {
        this.rows = stores.keyed(COLLECTION, KindReading.class, KindReading::creation);
        rows.collection().createIndex(ORDER);
    }

    KindReading add(KindReading reading) {
        return rows.add(reading);
    }

    List<KindReading> all() {
        return rows.collection().find().sort(ORDER).hint(ORDER).into(new ArrayList<>());
    }

    long count() {
        return rows.collection().estimatedDocumentCount();
    }

    int addMissing(List<KindReading> wanted) {
        return Stores.addMissing(rows.collection(), wanted);
    }
}
