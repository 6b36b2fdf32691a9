package etdz.common.crypto;

import etdz.common.mongo.DomainCodecs;
import java.util.Base64;
import java.util.List;

/// One vault for all tests of a process.
public final class TestVault {

    private static final byte[] KEY = SealKeys.made(new Sm4());

    public static final Vault VAULT =
            new Vault(new Seal(new Sm4(), List.of(KEY)), true, DomainCodecs.registry());

    private TestVault() {}

    /// As a service is told it.
    public static String setting() {
        return Base64.getEncoder().encodeToString(KEY);
    }
}
