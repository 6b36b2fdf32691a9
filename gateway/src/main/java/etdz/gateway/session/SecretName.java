package etdz.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.crypto.Sha256;
import java.util.Base64;

/// Under which name something is stored that only who knows a secret may find.
public final class SecretName {

    private SecretName() {}

    /// It tells nothing of the secret.
    public static String of(String secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(secret.getBytes(UTF_8)));
    }
}
