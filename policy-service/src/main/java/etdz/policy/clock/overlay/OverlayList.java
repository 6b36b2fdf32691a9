package etdz.policy.clock.overlay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class OverlayList {

    private final MongoCollection<Overlay> overlays;

    OverlayList(Stores stores) {
        this.overlays = stores.plain("calendarOverlays", Overlay.class);
    }

    /// A few dozen at most.
    List<Overlay> all() {
        return overlays.find().sort(ascending("_id")).into(new ArrayList<>());
    }

    Optional<Overlay> find(Division division) {
        return Optional.ofNullable(overlays.find(eq(division)).first());
    }

    boolean add(Overlay overlay) {
        try {
            overlays.insertOne(overlay);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    /// False when somebody else switched it since it was read.
    boolean store(Overlay next) {
        var unmoved = and(eq(next.division()), eq("version", next.version() - 1));
        return overlays.replaceOne(unmoved, next).getMatchedCount() == 1;
    }
}
