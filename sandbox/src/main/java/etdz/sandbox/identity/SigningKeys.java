package etdz.sandbox.identity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import etdz.common.mongo.Stores;
import java.text.ParseException;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// The key that signs tokens: made at the first start and kept in the sandbox's own database, so
/// that a restart of the sandbox ends no log-in. It lies there unencrypted, since it guards
/// invented users.
@Repository
class SigningKeys {

    private static final String CURRENT = "current";
    private static final int BITS = 2048;

    private final MongoCollection<Document> keys;

    SigningKeys(MongoDatabase database) {
        keys = database.getCollection("signingKeys");
    }

    RSAKey current() {
        return stored().or(this::make).or(this::stored).orElseThrow();
    }

    private Optional<RSAKey> stored() {
        return Optional.ofNullable(keys.find(eq(CURRENT)).first())
                .map(document -> read(document.getString("jwk")));
    }

    /// Empty if another sandbox was quicker.
    private Optional<RSAKey> make() {
        try {
            var key =
                    new RSAKeyGenerator(BITS)
                            .keyIDFromThumbprint(true)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .generate();
            keys.insertOne(new Document("_id", CURRENT).append("jwk", key.toJSONString()));
            return Optional.of(key);
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }

    private static RSAKey read(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored signing key cannot be read", e);
        }
    }
}
