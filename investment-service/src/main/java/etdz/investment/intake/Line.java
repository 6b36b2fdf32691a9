package etdz.investment.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row that is not empty.
///
/// @param number as the spreadsheet counts, from 1
/// @param cells texts by the keys of their columns; empty ones are left out
public record Line(int number, Map<String, String> cells) {

    public Line {
        cells = Map.copyOf(cells);
    }

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /// A day such as `2026-09-01`; null when the cell is empty or after a fault.
    public @Nullable LocalDate day(Column column, List<RowFault> faults) {
        var text = text(column.key());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException _) {
            faults.add(RowFault.at(this, column, "应为日期，如 2026-09-01", "a day such as 2026-09-01"));
            return null;
        }
    }
}
