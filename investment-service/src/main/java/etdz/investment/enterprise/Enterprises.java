package etdz.investment.enterprise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class Enterprises {

    private static final RowScope ROWS = RowScope.closed().zone("zone").enterprise("_id");

    private final MongoCollection<Enterprise> enterprises;

    Enterprises(Stores stores) {
        this.enterprises = stores.plain("enterprises", Enterprise.class);
    }

    Optional<Enterprise> find(CreditCode code, Scope scope) {
        return Optional.ofNullable(enterprises.find(and(eq(code), ROWS.within(scope))).first());
    }

    /// Takes note of an enterprise that nobody told us about before.
    void note(CreditCode code, String name, ZoneCode zone) {
        try {
            enterprises.insertOne(Enterprise.named(code, name, zone));
        } catch (MongoWriteException e) {
            if (!Stores.isTwice(e)) {
                throw e;
            }
        }
    }

    /// How many of them were not there yet.
    int addMissing(List<Enterprise> all) {
        return Stores.addMissing(enterprises, all);
    }
}
