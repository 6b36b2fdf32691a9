package etdz.policy.power;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.policy.matter.MatterCode;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class PowerRegister {

    private final MongoCollection<Power> powers;

    PowerRegister(Stores stores) {
        this.powers = stores.plain("powers", Power.class);
    }

    Optional<Power> find(MatterCode matter, ZoneCode zone) {
        return Optional.ofNullable(powers.find(eq(Power.id(matter, zone))).first());
    }

    /// False when the power is in the register already.
    boolean add(Power power) {
        try {
            powers.insertOne(power);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
