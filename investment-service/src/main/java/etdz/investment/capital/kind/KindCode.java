package etdz.investment.capital.kind;

import etdz.common.Code;

/// A kind of capital, such as `CASH` or `REINVESTED_PROFIT`.
public record KindCode(String value) implements Code {

    private static final int LONGEST_KIND = 40;

    @Override
    public boolean isWellFormed() {
        return !value.isEmpty()
                && value.length() <= LONGEST_KIND
                && value.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_');
    }
}
