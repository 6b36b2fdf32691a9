package etdz.policy.zone;

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
class ZoneList {

    private final MongoCollection<Zone> zones;

    ZoneList(Stores stores) {
        this.zones = stores.plain("zones", Zone.class);
    }

    Optional<Zone> find(ZoneCode code) {
        return Optional.ofNullable(zones.find(eq(code)).first());
    }

    /// By division code, which is the official order.
    List<Zone> all() {
        return zones.find().sort(ascending("divisionCode", "_id")).into(new ArrayList<>());
    }

    boolean add(Zone zone) {
        try {
            zones.insertOne(zone);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }
}
