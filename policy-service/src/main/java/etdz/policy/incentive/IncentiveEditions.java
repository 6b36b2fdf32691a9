package etdz.policy.incentive;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import etdz.common.http.CreationKey;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class IncentiveEditions {

    private final KeyedRows<Incentive> editions;

    IncentiveEditions(Stores stores) {
        this.editions = stores.keyed("incentives", Incentive.class, Incentive::creation);
    }

    /// What the key created before is given again; empty when somebody else has recorded this
    /// edition.
    Optional<Incentive> add(Incentive next) {
        try {
            return Optional.of(editions.add(next));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    int addMissing(List<Incentive> wanted) {
        return Stores.addMissing(editions.collection(), wanted);
    }

    Optional<Incentive> createdUnder(CreationKey creation) {
        return editions.createdUnder(creation);
    }

    /// Every edition of every incentive; there are some hundreds.
    List<Incentive> all() {
        return editions.collection().find().sort(ascending("_id")).into(new ArrayList<>());
    }
}
