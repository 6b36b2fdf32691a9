package etdz.common;

import java.util.regex.Pattern;

/// The unified social credit code (统一社会信用代码, GB 32100-2015) of an organisation: 18 characters of
/// which the last is a check character. A wrong check character is a reason to ask the registry,
/// not to refuse: codes exist whose printed character differs from the computed one.
public record CreditCode(String value) implements Code {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final Pattern SHAPE =
            Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int MODULUS = 31;

    /// What a look at the code alone tells.
    public enum Verdict {
        VALID,
        WRONG_SHAPE,
        WRONG_CHECK_CHARACTER;

        public boolean valid() {
            return this == VALID;
        }
    }

    public Verdict verdict() {
        if (!SHAPE.matcher(value).matches()) {
            return Verdict.WRONG_SHAPE;
        }
        return value.charAt(WEIGHTS.length) == checkCharacter(value)
                ? Verdict.VALID
                : Verdict.WRONG_CHECK_CHARACTER;
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
