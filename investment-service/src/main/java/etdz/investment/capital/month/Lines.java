package etdz.investment.capital.month;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The sums of several months, line by line. Also what goes out of a month: a line without an
/// arrival is there with nothing in it.
public record Lines(Map<Line, Sum> sums) {

    public Lines {
        sums = Map.copyOf(sums);
    }

    public static Lines of(List<KindSum> kinds) {
        var sums = new EnumMap<Line, Sum>(Line.class);
        for (var line : Line.values()) {
            sums.put(line, Sum.NOTHING);
        }
        kinds.forEach(it -> sums.merge(it.line(), it.sum(), Sum::plus));
        return new Lines(sums);
    }

    public static Lines ofCells(List<MonthCell> cells) {
        return of(cells.stream().flatMap(it -> it.sums().stream()).toList());
    }

    public Sum line(Line line) {
        return sums.getOrDefault(line, Sum.NOTHING);
    }

    /// Actually used.
    public Sum counted() {
        return line(Line.COUNTED);
    }

    /// Whether what is counted may still grow: something awaits a reading or a rate.
    public boolean isIncomplete() {
        return counted().withoutRate() > 0 || line(Line.AWAITING_READING).arrivals() > 0;
    }
}
