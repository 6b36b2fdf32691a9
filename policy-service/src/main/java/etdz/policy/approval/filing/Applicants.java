package etdz.policy.approval.filing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.CreditCode;
import etdz.common.mongo.Stores;
import etdz.policy.words.NameWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Names of enterprises by their credit codes, so that nobody types a name; and every name under
/// which one has applied, with the pieces by which a search finds it. So a case need not keep them.
@Repository
class Applicants {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /// An enterprise.
    ///
    /// @param name as it is registered
    /// @param names under which it has applied, and the registered one
    public record Registered(
            @BsonId CreditCode creditCode, @Nullable String name, @Nullable List<String> names) {

        boolean isCalled(String candidate) {
            return names != null && names.contains(candidate);
        }
    }

    private final MongoCollection<Registered> register;

    public Applicants(Stores stores) {
        this.register = stores.plain("applicants", Registered.class);
    }

    /// The registered name, else the one at hand; it is known from now on.
    String nameOf(CreditCode creditCode, String otherwise) {
        var found =
                Optional.ofNullable(
                        register.find(eq(creditCode)).projection(include("name", "names")).first());
        var name = found.flatMap(it -> Optional.ofNullable(it.name())).orElse(otherwise);
        if (found.filter(it -> it.isCalled(name)).isEmpty()) {
            register.updateOne(eq(creditCode), called(name), UPSERT);
        }
        return name;
    }

    public void put(Map<CreditCode, String> names) {
        var writes =
                names.entrySet().stream()
                        .map(it ->
                                new UpdateOneModel<Registered>(
                                        eq(it.getKey()),
                                        combine(set("name", it.getValue()), called(it.getValue())),
                                        UPSERT))
                        .toList();
        if (!writes.isEmpty()) {
            register.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private static Bson called(String name) {
        return combine(addToSet("names", name), addEachToSet("words", NameWords.of(name).pieces()));
    }
}
