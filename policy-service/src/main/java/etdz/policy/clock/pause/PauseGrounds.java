package etdz.policy.clock.pause;

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
class PauseGrounds {

    private final MongoCollection<PauseRule> rules;

    PauseGrounds(Stores stores) {
        this.rules = stores.plain("pauseGrounds", PauseRule.class);
    }

    Optional<PauseRule> find(PauseGround ground) {
        return Optional.ofNullable(rules.find(eq(ground)).first());
    }

    /// A dozen or two.
    List<PauseRule> all() {
        return rules.find().sort(ascending("_id")).into(new ArrayList<>());
    }

    boolean add(PauseRule rule) {
        try {
            rules.insertOne(rule);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }
}
