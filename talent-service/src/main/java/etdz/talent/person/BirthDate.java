package etdz.talent.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Eight digits of an identity number read as a day that exists: 30 February is refused whatever
/// the check character says.
final class BirthDate {

    private static final int YEAR = 4;
    private static final int MONTH = 6;
    private static final int DAY = 8;

    private BirthDate() {}

    static Optional<LocalDate> in(String digits) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, YEAR)),
                            Integer.parseInt(digits.substring(YEAR, MONTH)),
                            Integer.parseInt(digits.substring(MONTH, DAY))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
