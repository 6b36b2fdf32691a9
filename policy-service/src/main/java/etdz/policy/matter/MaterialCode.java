package etdz.policy.matter;

import etdz.common.Code;

/// A material (申请材料) within one matter, for example `business-licence`.
public record MaterialCode(String value) implements Code {

    private static final int LONGEST_MATERIAL = 60;

    @Override
    public boolean isWellFormed() {
        return Code.isPlain(value, LONGEST_MATERIAL);
    }
}
