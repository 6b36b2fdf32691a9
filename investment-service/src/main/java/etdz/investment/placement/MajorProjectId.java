package etdz.investment.placement;

import etdz.common.Code;

/// `MP-` and a number that grows with time.
public record MajorProjectId(String value) implements Code {

    private static final int LONGEST_ID = 60;

    @Override
    public boolean isWellFormed() {
        return Code.isPlain(value, LONGEST_ID);
    }
}
