package etdz.talent.person;

/// Personal numbers as they are shown: enough for two people to see that they speak of the same
/// one, not enough to use it.
final class Masked {

    private static final int SHOWN = 2;

    private Masked() {}

    static String of(String number) {
        if (number.length() <= 2 * SHOWN) {
            return "*".repeat(number.length());
        }
        return number.substring(0, SHOWN)
                + "*".repeat(number.length() - 2 * SHOWN)
                + number.substring(number.length() - SHOWN);
    }
}
