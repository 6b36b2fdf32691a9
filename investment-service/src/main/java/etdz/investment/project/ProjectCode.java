package etdz.investment.project;

import etdz.common.Code;
import java.util.regex.Pattern;

/// The code of a fixed-asset investment project (投资项目代码, GB/T 40058-2021):
/// `YYMM-RRRRRR-DD-TT-NNNNNC`. Only the shape is checked: the tables of departments and types and
/// the check digit's rule are not public.
public record ProjectCode(String value) implements Code {

    private static final Pattern SHAPE =
            Pattern.compile("\\d{2}(0[1-9]|1[0-2])-\\d{6}-\\d{2}-\\d{2}-\\d{6}");

    public boolean wellFormed() {
        return SHAPE.matcher(value).matches();
    }
}
