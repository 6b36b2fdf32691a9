package etdz.policy.organ.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import etdz.policy.organ.PostCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// Found by their id only: post and month.
@Repository
class Rosters {

    private final MongoCollection<RosterMonth> months;

    Rosters(Stores stores) {
        this.months = stores.plain("rosters", RosterMonth.class);
    }

    Optional<RosterMonth> find(PostCode post, YearMonth month) {
        return Optional.ofNullable(months.find(eq(RosterMonth.id(post, month))).first());
    }

    /// False when somebody else wrote the month since it was read.
    boolean store(RosterMonth next) {
        if (next.version() == 1) {
            return add(next);
        }
        var unmoved = and(eq(next.id()), eq("version", next.version() - 1));
        return months.replaceOne(unmoved, next).getMatchedCount() == 1;
    }

    private boolean add(RosterMonth first) {
        try {
            months.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    int addMissing(List<RosterMonth> wanted) {
        return Stores.addMissing(months, wanted);
    }
}
