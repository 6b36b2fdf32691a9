package etdz.policy.approval;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import etdz.common.CreditCode;
import etdz.common.mongo.Stores;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/// Names of enterprises by their credit codes, so that nobody types a name.
@Repository
class Applicants {

    public record Registered(@BsonId CreditCode creditCode, String name) {}

    private final MongoCollection<Registered> register;

    Applicants(Stores stores) {
        this.register = stores.plain("applicants", Registered.class);
    }

    Optional<String> nameOf(CreditCode creditCode) {
        return Optional.ofNullable(register.find(eq(creditCode)).first()).map(Registered::name);
    }

    void put(List<Registered> all) {
        register.bulkWrite(
                all.stream()
                        .map(one ->
                                new ReplaceOneModel<>(
                                        eq(one.creditCode()),
                                        one,
                                        new ReplaceOptions().upsert(true)))
                        .toList());
    }
}
