package etdz.common.crypto;

import com.mongodb.client.MongoDatabase;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/// The vault of a service that keeps personal data. It does not start without a key: what it stored
/// under a passing one would be lost.
@AutoConfiguration
@ConditionalOnClass({MongoDatabase.class, SM4Engine.class})
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    @Bean
    @Lazy
    Vault vault(MongoDatabase database, VaultSettings settings) {
        var suite = new Sm4();
        var keys = SealKeys.of(settings.key(), "", suite);
        if (keys.isEmpty()) {
            throw new IllegalStateException("etdz.vault.key is not set (ETDZ_VAULT_KEY)");
        }
        return new Vault(new Seal(suite, keys), settings.closing(), database.getCodecRegistry());
    }
}
