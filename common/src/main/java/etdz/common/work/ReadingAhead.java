package etdz.common.work;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Long reads: while some rows are worked on, the next ones are on their way. So the database and
/// who reads from it do not wait for each other, and twice as many rows are held as are read at
/// once.
public final class ReadingAhead {

    private ReadingAhead() {}

    /// All rows in their order. What reading or working fails with is thrown here, and nothing is
    /// read any more.
    public static <T> void each(Iterator<T> rows, int atOnce, Consumer<? super T> each) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = thread.submit(() -> read(rows, atOnce));
            for (var read = Answers.of(next); !read.isEmpty(); read = Answers.of(next)) {
                next = thread.submit(() -> read(rows, atOnce));
                read.forEach(each);
            }
        }
    }

    private static <T> List<T> read(Iterator<T> rows, int atOnce) {
        var read = new ArrayList<T>();
        while (read.size() < atOnce && rows.hasNext()) {
            read.add(rows.next());
        }
        return read;
    }
}
