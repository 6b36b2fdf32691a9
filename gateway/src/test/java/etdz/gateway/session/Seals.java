package etdz.gateway.session;

import etdz.common.crypto.Aes256;
import etdz.common.crypto.Seal;
import java.util.List;

/// A seal for tests of other packages.
public final class Seals {

    private Seals() {}

    public static Seal seal() {
        return new Seal(new Aes256(), List.of(new byte[32]));
    }
}
