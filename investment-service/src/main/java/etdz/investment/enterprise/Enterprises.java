package etdz.investment.enterprise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Enterprises {

    private final MongoCollection<Enterprise> enterprises;

    Enterprises(Stores stores) {
        this.enterprises = stores.plain("enterprises", Enterprise.class);
    }

    Optional<Enterprise> find(CreditCode code, Scope scope) {
        return Optional.ofNullable(enterprises.find(and(eq(code), within(scope))).first());
    }

    /// Takes note of an enterprise that nobody told us about before.
    void note(CreditCode code, String name, ZoneCode zone) {
        try {
            enterprises.insertOne(Enterprise.named(code, name, zone));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /// How many of them were not there yet.
    int addMissing(List<Enterprise> all) {
        try {
            return enterprises
                    .insertMany(all, new InsertManyOptions().ordered(false))
                    .getInsertedIds()
                    .size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return e.getWriteResult().getInsertedCount();
            }
            throw e;
        }
    }

    private static Bson within(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere _ -> empty();
            case Scope.Zones(var zones) -> in("zone", zones);
            case Scope.Own(var own) -> eq(own);
            case Scope.Self _ -> in("_id", List.of());
        };
    }
}
