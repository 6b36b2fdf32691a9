package etdz.investment.enterprise.registry;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import etdz.common.CreditCode;
import etdz.common.mongo.Stores;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class RegistryAnswers {

    private final MongoCollection<RegistryAnswer> answers;

    RegistryAnswers(Stores stores) {
        this.answers = stores.plain("registryAnswers", RegistryAnswer.class);
    }

    Optional<RegistryAnswer> find(CreditCode code) {
        return Optional.ofNullable(answers.find(eq(code)).first());
    }

    Map<CreditCode, RegistryAnswer> find(Collection<CreditCode> codes) {
        var found = new HashMap<CreditCode, RegistryAnswer>();
        answers.find(in("_id", codes)).forEach(answer -> found.put(answer.creditCode(), answer));
        return found;
    }

    void keep(RegistryAnswer answer) {
        answers.replaceOne(eq(answer.creditCode()), answer, new ReplaceOptions().upsert(true));
    }

    void forget(CreditCode code) {
        answers.deleteOne(eq(code));
    }
}
