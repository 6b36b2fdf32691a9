package etdz.investment.prospectus;

import etdz.common.Code;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Whoever knows it reads the prospectus: 128 bits that nobody guesses.
public record ProspectusId(String value) implements Code {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    public static ProspectusId next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ProspectusId("PRO-" + HexFormat.of().formatHex(bytes));
    }
}
