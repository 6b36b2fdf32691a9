package etdz.land.parcel;

import etdz.common.Code;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a real-estate unit (不动产单元代码, GB/T 37346-2019): 28 characters that say where it is
/// and what it is. The letters are known from a public copy, the division of the last nine from
/// samples.
public record RealEstateUnit(String value) implements Code {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "([1-9][0-9]{5})([0-9]{3})([0-9]{3})([GJZ][ABSXCDEFHGWY])([0-9]{5})([FLQW])([0-9]{8})");
    private static final String COLLECTIVE = "J";
    private static final String ONLY_COLLECTIVE = "AC";
    private static final String NOTHING_BUILT = "W";
    private static final String NO_UNIT = "00000000";

    /// What the code says.
    ///
    /// @param feature whose land it is (G state, J collective, Z disputed) and which right
    /// @param fixture F building, L forest, Q other, W nothing
    public record Parts(
            String county,
            String cadastralArea,
            String subArea,
            String feature,
            String sequence,
            String fixture,
            String unit) {}

    public boolean wellFormed() {
        return parts().isPresent();
    }

    /// Empty for what is no such code, one with a pair of letters that cannot be included.
    public Optional<Parts> parts() {
        var match = SHAPE.matcher(value);
        if (!match.matches()) {
            return Optional.empty();
        }
        var parts =
                new Parts(
                        match.group(1),
                        match.group(2),
                        match.group(3),
                        match.group(4),
                        match.group(5),
                        match.group(6),
                        match.group(7));
        return Optional.of(parts).filter(RealEstateUnit::fits);
    }

    private static boolean fits(Parts parts) {
        var owner = parts.feature().substring(0, 1);
        var right = parts.feature().substring(1);
        if (ONLY_COLLECTIVE.contains(right) && !owner.equals(COLLECTIVE)) {
            return false;
        }
        return !parts.fixture().equals(NOTHING_BUILT) || parts.unit().equals(NO_UNIT);
    }
}
