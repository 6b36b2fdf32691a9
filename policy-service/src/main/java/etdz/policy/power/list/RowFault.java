package etdz.policy.power.list;

import etdz.common.Bilingual;

/// What is wrong in a list, and where.
///
/// @param row as the spreadsheet counts, from 1
/// @param column its head; empty for the row as a whole
public record RowFault(int row, Bilingual column, Bilingual text) {

    private static final Bilingual WHOLE = new Bilingual("", "");

    static RowFault at(int row, Column column, String zh, String en) {
        return new RowFault(row, column.head(), new Bilingual(zh, en));
    }

    static RowFault of(int row, Bilingual text) {
        return new RowFault(row, WHOLE, text);
    }
}
