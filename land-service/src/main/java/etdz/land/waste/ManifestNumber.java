package etdz.land.waste;

import etdz.common.Code;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a hazardous-waste manifest (危险废物转移联单编号): year, province, city and a serial number.
/// The shape is known from samples, not from the regulation's text.
public record ManifestNumber(String value) implements Code {

    private static final Pattern SHAPE =
            Pattern.compile("(20[0-9]{2})([1-9][0-9])([0-9]{2})([0-9]{6})");

    /// What the number says.
    public record Parts(int year, String province, String city, String serial) {}

    public boolean wellFormed() {
        return parts().isPresent();
    }

    public Optional<Parts> parts() {
        var match = SHAPE.matcher(value);
        return match.matches()
                ? Optional.of(
                        new Parts(
                                Integer.parseInt(match.group(1)),
                                match.group(2),
                                match.group(3),
                                match.group(4)))
                : Optional.empty();
    }
}
