package etdz.policy.identifier;

/// The hybrid check character of ISO 7064, MOD 37,36, over digits and capital letters. It tells
/// every single wrong character, and nearly always two neighbours that changed places.
final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 36;

    private CheckCharacter() {}

    static char of(String text) {
        var check = MODULUS / 2;
        for (var i = 0; i < text.length(); i++) {
            var value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("Neither digit nor capital letter: " + text);
            }
            check = (doubled(check) + value) % MODULUS;
        }
        return ALPHABET.charAt(Math.floorMod(1 - doubled(check), MODULUS));
    }

    private static int doubled(int check) {
        return (check == 0 ? MODULUS : check) * 2 % (MODULUS + 1);
    }
}
