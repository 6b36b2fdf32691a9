package etdz.policy.clock.overlay;

import etdz.common.Code;
import java.util.regex.Pattern;

/// A division of the country by its six digits (GB/T 2260); trailing pairs of zeros mean the whole
/// of a league or region.
public record Division(String value) implements Code {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern WHOLE = Pattern.compile("(00)+$");

    @Override
    public boolean isWellFormed() {
        return SHAPE.matcher(value).matches();
    }

    /// Whether the other division is this one or lies in it.
    public boolean covers(Division other) {
        return other.value.startsWith(WHOLE.matcher(value).replaceFirst(""));
    }
}
