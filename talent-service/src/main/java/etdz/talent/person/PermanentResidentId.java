package etdz.talent.person;

import etdz.common.Code;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a foreign permanent resident (外国人永久居留身份证): 18 digits since 2023-12-01, three
/// letters and twelve digits before; both are valid. How the 18 digits divide is known from
/// specimens, not from the standard.
public record PermanentResidentId(String value) implements Code {

    private static final Pattern SHAPE = Pattern.compile("9[0-9]{16}[0-9X]");
    private static final Pattern OLD_SHAPE = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final int REGION = 1;
    private static final int COUNTRY = 3;
    private static final int BIRTH = 6;
    private static final int SEQUENCE = 14;
    private static final int CHECK = 17;

    /// What the number of a new card says.
    ///
    /// @param region two digits of the province that accepted the application
    /// @param country numeric code of ISO 3166-1
    public record Parts(String region, String country, LocalDate birth, String sequence) {}

    public IdVerdict verdict() {
        if (OLD_SHAPE.matcher(value).matches()) {
            return IdVerdict.VALID;
        }
        if (!SHAPE.matcher(value).matches()) {
            return IdVerdict.WRONG_SHAPE;
        }
        if (parts().isEmpty()) {
            return IdVerdict.NO_SUCH_DATE;
        }
        return CheckCharacter.fits(value) ? IdVerdict.VALID : IdVerdict.WRONG_CHECK_CHARACTER;
    }

    /// Empty for a number of the old card, which does not hold them all.
    public Optional<Parts> parts() {
        if (!SHAPE.matcher(value).matches()) {
            return Optional.empty();
        }
        return BirthDate.in(value.substring(BIRTH, SEQUENCE))
                .map(birth ->
                        new Parts(
                                value.substring(REGION, COUNTRY),
                                value.substring(COUNTRY, BIRTH),
                                birth,
                                value.substring(SEQUENCE, CHECK)));
    }

    @Override
    public String toString() {
        return Masked.of(value);
    }
}
