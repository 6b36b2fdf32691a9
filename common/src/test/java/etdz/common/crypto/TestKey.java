package etdz.common.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/// The key of personal data in all tests of a process. It knows no cipher: not every service has
/// one.
public final class TestKey {

    static final byte[] BYTES = new byte[16];

    static {
        new SecureRandom().nextBytes(BYTES);
    }

    private TestKey() {}

    /// As a service is told it.
    public static String setting() {
        return Base64.getEncoder().encodeToString(BYTES);
    }
}
