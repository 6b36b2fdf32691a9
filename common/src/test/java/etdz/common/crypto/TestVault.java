package etdz.common.crypto;

import etdz.common.mongo.DomainCodecs;
import java.util.List;

/// One vault for all tests of a process.
public final class TestVault {

    public static final Vault VAULT =
            new Vault(new Seal(new Sm4(), List.of(TestKey.BYTES)), true, DomainCodecs.registry());

    private TestVault() {}
}
