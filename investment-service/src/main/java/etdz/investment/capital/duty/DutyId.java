package etdz.investment.capital.duty;

import etdz.common.Code;

/// `RD-` and a number that grows with time.
public record DutyId(String value) implements Code {

    private static final int LONGEST_ID = 60;

    @Override
    public boolean isWellFormed() {
        return Code.isPlain(value, LONGEST_ID);
    }
}
