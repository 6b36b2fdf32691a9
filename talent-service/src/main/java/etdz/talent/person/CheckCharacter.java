package etdz.talent.person;

/// ISO 7064 MOD 11-2, the check character at the end of both the citizen's and the permanent
/// resident's number.
final class CheckCharacter {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHARACTERS = "10X98765432";

    private CheckCharacter() {}

    /// The character that belongs after the first seventeen digits.
    static char after(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHARACTERS.charAt(sum % CHARACTERS.length());
    }

    static boolean fits(String number) {
        return number.charAt(WEIGHTS.length) == after(number);
    }
}
