package etdz.policy.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The opinion (实施意见) as the single demands that its parts two to four make.
///
/// @param headings what stands between the demands and only names them
/// @param connectives the signs that join them
public record Opinion(
        String documentNumber,
        String title,
        LocalDate issuedOn,
        List<String> headings,
        List<String> connectives,
        List<Row> rows) {

    public Opinion {
        headings = List.copyOf(headings);
        connectives = List.copyOf(connectives);
        rows = List.copyOf(rows);
    }

    /// One of the five targets (T), twenty tasks, three safeguards (S).
    public record Row(
            String id, String part, String heading, Responsible responsible, List<Demand> demands) {

        public Row {
            demands = List.copyOf(demands);
        }
    }

    /// The departments in the words and order of the text; it names no lead, so neither do we.
    ///
    /// @param openEnded the text ends the list with 等
    public record Responsible(@Nullable String quote, List<String> departments, boolean openEnded) {

        public Responsible {
            departments = List.copyOf(departments);
        }
    }

    /// One thing that the text asks for.
    ///
    /// @param quote the words of the text
    /// @param force how strongly it asks: 允许, 支持, 鼓励, 探索, 优先, 力争 …
    /// @param zones only where the text names one
    public record Demand(
            String id,
            String quote,
            @Nullable String force,
            @Nullable String condition,
            List<String> zones,
            State state,
            String reason,
            String feature,
            List<String> endpoints,
            List<String> tests) {

        public Demand {
            zones = List.copyOf(zones);
            endpoints = List.copyOf(endpoints);
            tests = List.copyOf(tests);
        }
    }

    public enum State {
        BUILT,
        REGISTER_ONLY,
        NOT_SOFTWARE,
        PLANNED
    }

    public Stream<Demand> demands() {
        return rows.stream().flatMap(row -> row.demands().stream());
    }

    public Map<State, Long> counts() {
        return demands()
                .collect(Collectors.groupingBy(Demand::state, TreeMap::new, Collectors.counting()));
    }
}
