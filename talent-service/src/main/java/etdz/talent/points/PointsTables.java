package etdz.talent.points;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The editions of the points table that this service knows: those it ships, and those an operator
/// puts beside it (`etdz.talent.points.tables`, a pattern such as `file:/etc/etdz/points/*.json`).
@Component
class PointsTables {

    private static final String SHIPPED = "classpath*:points/*.json";

    private final List<PointsTable> tables;

    PointsTables(PointsSettings settings) {
        var read = new ArrayList<PointsTable>();
        read.addAll(at(SHIPPED));
        Optional.ofNullable(settings.tables()).map(PointsTables::at).ifPresent(read::addAll);
        this.tables = List.copyOf(read);
    }

    /// Of several editions in force the one that began last.
    Optional<PointsTable> inForceOn(LocalDate day) {
        return tables.stream()
                .filter(table -> table.inForceOn(day))
                .max(comparing(PointsTable::validFrom));
    }

    private static List<PointsTable> at(String pattern) {
        var json =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        var tables = new ArrayList<PointsTable>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var in = file.getInputStream()) {
                    tables.add(json.readValue(in, PointsTable.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }
}
