package etdz.investment.intake;

import etdz.common.ZoneCode;
import java.time.Instant;
import java.util.List;

/// What a feature takes in from a table. Rows come in batches; the same row may come again after a
/// crash, so taking in is repeatable.
public interface Importing {

    /// Who brings it, for which zone and when.
    ///
    /// @param id of the table
    record Bringing(String id, ZoneCode zone, String by, Instant at) {}

    /// The word by which it is asked for, such as `enterprises`.
    String kind();

    List<Column> columns();

    /// By what a row is told from the others: the same key twice in one table is a fault.
    String keyOf(Line line);

    /// One verdict for each line, in their order. Changes nothing.
    List<Verdict> look(Bringing bringing, List<Line> lines);

    /// Takes in lines that were found good just now.
    void take(Bringing bringing, List<Line> lines);
}
