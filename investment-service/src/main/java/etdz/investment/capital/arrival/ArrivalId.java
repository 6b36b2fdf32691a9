package etdz.investment.capital.arrival;

import etdz.common.Code;

/// `FC-` and a number that grows with time.
public record ArrivalId(String value) implements Code {

    private static final int LONGEST_ID = 60;

    @Override
    public boolean isWellFormed() {
        return Code.isPlain(value, LONGEST_ID);
    }
}
