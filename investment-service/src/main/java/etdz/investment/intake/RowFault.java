package etdz.investment.intake;

import etdz.common.Bilingual;

/// What is wrong in a table, and where.
///
/// @param row as the spreadsheet counts, from 1
/// @param column its head; empty for the row as a whole
public record RowFault(int row, Bilingual column, Bilingual text) {

    private static final Bilingual WHOLE = new Bilingual("", "");

    /// In one cell.
    public static RowFault at(Line line, Column column, String zh, String en) {
        return new RowFault(line.number(), column.head(), new Bilingual(zh, en));
    }

    /// Of the row as a whole.
    public static RowFault of(Line line, String zh, String en) {
        return new RowFault(line.number(), WHOLE, new Bilingual(zh, en));
    }
}
