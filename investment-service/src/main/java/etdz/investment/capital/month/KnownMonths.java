package etdz.investment.capital.month;

import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The counted months for whoever shows them.
@Component
public class KnownMonths {

    private final MonthCells cells;

    KnownMonths(MonthCells cells) {
        this.cells = cells;
    }

    /// Those of the zones in scope, by month; both ends are included.
    public List<MonthCell> between(
            Optional<ZoneCode> zone, YearMonth from, YearMonth to, Scope scope) {
        return cells.between(zone, from, to, scope);
    }
}
