package etdz.investment.capital.month;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.investment.capital.month.MonthCells.Which;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what becomes of arrivals and marks their months: that of the day, and after a correction
/// that of the day before it. Many events of one month are one mark.
@Component
class MarkingMonths {

    static final Set<String> TYPES =
            Set.of(
                    "etdz.investment.arrival.recorded.v1",
                    "etdz.investment.arrival.corrected.v1",
                    "etdz.investment.arrival.withdrawn.v1");

    /// What we read of the event; the schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(ZoneCode zone, LocalDate day, Happened move) {

        Stream<Which> months() {
            var before = move.before();
            return before == null
                    ? Stream.of(which(day))
                    : Stream.of(which(day), which(before.day()));
        }

        private Which which(LocalDate of) {
            return new Which(zone, YearMonth.from(of).toString());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Happened(@Nullable Before before) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Before(LocalDate day) {}

    private final MonthCells cells;
    private final JsonMapper json;
    private final InstantSource clock;

    MarkingMonths(MonthCells cells, JsonMapper json, InstantSource clock) {
        this.cells = cells;
        this.json = json;
        this.clock = clock;
    }

    void hear(CloudEvent event) {
        hearAll(List.of(event));
    }

    void hearAll(List<CloudEvent> events) {
        mark(
                events.stream()
                        .map(it -> json.readValue(it.data(), Told.class))
                        .flatMap(Told::months)
                        .collect(Collectors.toSet()));
    }

    void mark(Collection<Which> changed) {
        cells.mark(
                changed,
                UuidCreator.getTimeOrderedEpoch().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
