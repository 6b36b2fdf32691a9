package etdz.policy.incentive;

import etdz.common.Code;

/// Names an incentive through all its editions.
public record IncentiveCode(String value) implements Code {

    private static final int LONGEST_CODE = 40;

    @Override
    public boolean isWellFormed() {
        return Code.isPlain(value, LONGEST_CODE);
    }
}
