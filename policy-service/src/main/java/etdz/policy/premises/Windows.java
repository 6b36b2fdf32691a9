package etdz.policy.premises;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class Windows {

    private final MongoCollection<Window> windows;

    Windows(Stores stores) {
        this.windows = stores.plain("windows", Window.class);
        windows.createIndex(ascending("zone", "number"));
    }

    Optional<Window> find(ZoneCode zone, int number) {
        return Optional.ofNullable(windows.find(eq(Window.id(zone, number))).first());
    }

    List<Window> of(ZoneCode zone) {
        return windows.find(eq("zone", zone))
                .sort(ascending("zone", "number"))
                .into(new ArrayList<>());
    }

    int addMissing(List<Window> wanted) {
        return Stores.addMissing(windows, wanted);
    }

    /// False when somebody else changed it since it was read; version 0 is a new one.
    boolean put(Window next) {
        if (next.version() > 1) {
            return windows.replaceOne(and(eq(next.id()), eq("version", next.version() - 1)), next)
                            .getMatchedCount()
                    == 1;
        }
        try {
            windows.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }
}
