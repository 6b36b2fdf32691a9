package etdz.policy.matter;

import etdz.common.Code;

/// The catalogue code of a matter, the same in all its versions.
public record MatterCode(String value) implements Code {

    private static final int LONGEST_MATTER = 40;

    @Override
    public boolean isWellFormed() {
        return Code.isPlain(value, LONGEST_MATTER);
    }
}
