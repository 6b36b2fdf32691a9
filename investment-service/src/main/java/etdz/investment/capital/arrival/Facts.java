package etdz.investment.capital.arrival;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.project.ProjectId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What is said of an arrival.
///
/// @param day on which the capital arrived, not on which it was promised
/// @param amount in the currency in which it came
/// @param project absent for capital that belongs to no project of the platform
/// @param proof the paper by which the inflow can be checked, such as the number of the bank's
///   credit advice; absent only for kinds that need none
public record Facts(
        LocalDate day,
        KindCode kind,
        Money amount,
        Enterprise enterprise,
        @Nullable ProjectId project,
        @Nullable String proof) {

    /// The enterprise that received it.
    public record Enterprise(CreditCode creditCode, String name) {}

    public String month() {
        return YearMonth.from(day).toString();
    }
}
