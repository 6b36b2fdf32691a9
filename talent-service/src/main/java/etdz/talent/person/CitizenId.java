package etdz.talent.person;

import etdz.common.Code;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a Chinese citizen (公民身份号码, GB 11643-1999). The six digits of the area are not
/// compared with today's divisions: people keep the number of an area that no longer exists.
public record CitizenId(String value) implements Code {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int BIRTH = 6;
    private static final int SEQUENCE = 14;

    public IdVerdict verdict() {
        if (!SHAPE.matcher(value).matches()) {
            return IdVerdict.WRONG_SHAPE;
        }
        if (birthDate().isEmpty()) {
            return IdVerdict.NO_SUCH_DATE;
        }
        return CheckCharacter.fits(value) ? IdVerdict.VALID : IdVerdict.WRONG_CHECK_CHARACTER;
    }

    public Optional<LocalDate> birthDate() {
        return SHAPE.matcher(value).matches()
                ? BirthDate.in(value.substring(BIRTH, SEQUENCE))
                : Optional.empty();
    }

    /// The number is personal: it stays out of logs and messages.
    @Override
    public String toString() {
        return Masked.of(value);
    }
}
