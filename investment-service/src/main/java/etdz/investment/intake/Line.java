package etdz.investment.intake;

import java.util.Map;

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
}
