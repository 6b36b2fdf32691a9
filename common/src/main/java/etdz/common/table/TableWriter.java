package etdz.common.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes one row after the other and keeps none.
public sealed interface TableWriter extends Closeable permits CsvWriter, XlsxWriter {

    /// Numbers stay numbers, all else is text; null is an empty cell.
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /// The same for rows that come one by one out of a query.
    default void add(List<? extends @Nullable Object> cells) {
        try {
            row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
