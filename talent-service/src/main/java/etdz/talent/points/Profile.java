package etdz.talent.points;

import java.math.BigDecimal;
import java.util.List;

/// What the self-test asks, checked and in the codes of the table.
record Profile(
        BigDecimal annualSalaryWan,
        Choice education,
        BigDecimal workYears,
        BigDecimal monthsPerYear,
        Choice chinese,
        Choice region,
        BigDecimal age,
        List<Choice> plus,
        int localBonus) {

    Profile {
        plus = List.copyOf(plus);
    }
}
