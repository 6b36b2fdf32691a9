package etdz.investment.intake;

import etdz.investment.intake.Importing.Bringing;
import etdz.investment.intake.Verdict.Faulty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Goes through the rows of a table in batches: what is wrong with any table is looked for here,
/// what the rows mean by the feature.
final class Sifting {

    static final int BATCH = 500;

    private static final int LONGEST = 500;

    /// What a batch was found to be; the verdicts are in the order of the lines.
    record Sifted(List<Line> lines, List<Verdict> verdicts) {}

    /// Takes one batch after the other; false to stop.
    interface Reader {
        boolean take(Sifted batch);
    }

    private final Importing importing;
    private final Bringing bringing;
    private final Reader reader;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Line> batch = new ArrayList<>();
    private boolean stopped;

    private Sifting(Importing importing, Bringing bringing, Reader reader) {
        this.importing = importing;
        this.bringing = bringing;
        this.reader = reader;
    }

    static void sift(byte[] content, Importing importing, Bringing bringing, Reader reader) {
        var sifting = new Sifting(importing, bringing, reader);
        TableLines.read(content, importing.columns(), sifting::add);
        sifting.flush();
    }

    private void add(Line line) {
        batch.add(line);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!stopped && !batch.isEmpty()) {
            stopped = !reader.take(sifted(List.copyOf(batch)));
        }
        batch.clear();
    }

    private Sifted sifted(List<Line> lines) {
        var faults = lines.stream().map(this::faults).toList();
        var looked = new ArrayList<Line>();
        for (var at = 0; at < lines.size(); at++) {
            if (faults.get(at).isEmpty()) {
                looked.add(lines.get(at));
            }
        }
        var meant = importing.look(bringing, looked).iterator();
        return new Sifted(
                lines,
                faults.stream()
                        .map(found -> found.isEmpty() ? meant.next() : new Faulty(found))
                        .toList());
    }

    private List<RowFault> faults(Line line) {
        var faults = new ArrayList<RowFault>();
        for (var column : importing.columns()) {
            var text = line.text(column.key());
            if (column.needed() && text.isEmpty()) {
                faults.add(RowFault.at(line, column, "必填", "needed"));
            } else if (text.length() > LONGEST) {
                faults.add(RowFault.at(line, column, "不得超过 500 字", "at most 500 characters"));
            }
        }
        var key = importing.keyOf(line);
        var first = key.isEmpty() ? null : seen.putIfAbsent(key, line.number());
        if (first != null) {
            faults.add(
                    RowFault.of(
                            line,
                            "与第 %d 行重复".formatted(first),
                            "the same as row %d".formatted(first)));
        }
        return faults;
    }
}
