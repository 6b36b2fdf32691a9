package etdz.investment.capital.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.investment.capital.arrival.Arrival;
import etdz.investment.capital.arrival.ArrivalId;
import etdz.investment.capital.arrival.Facts;
import etdz.investment.capital.arrival.Standing.Withdrawn;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.month.KindSum;
import etdz.investment.capital.month.Line;
import etdz.investment.capital.month.Lines;
import etdz.investment.capital.month.LinesView;
import etdz.investment.capital.month.Sum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A month as it was reported, as it stands now, and what lies between.
///
/// @param changes since the report, the oldest first
/// @param moreChanges there are more of them than are listed
record ReportView(
        ZoneCode zone,
        String month,
        String by,
        Instant at,
        LinesView reported,
        LinesView current,
        LinesView difference,
        List<Change> changes,
        boolean moreChanges) {

    /// What is listed at most.
    static final int MOST_CHANGES = 100;

    /// A line of a list.
    record Row(ZoneCode zone, String month, String by, Instant at, LinesView reported) {

        static Row of(MonthReport report) {
            return new Row(
                    report.zone(),
                    report.month(),
                    report.by(),
                    report.at(),
                    LinesView.of(Lines.of(report.sums())));
        }
    }

    /// @param before what was reported; absent for what was recorded later
    /// @param now what stands; absent for what was withdrawn
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            ArrivalId id,
            Instant changedAt,
            @Nullable Said before,
            @Nullable Said now,
            @Nullable String reason) {

        static Change of(Arrival held, Instant reportedAt) {
            return new Change(
                    held.id(),
                    held.changedAt(),
                    held.at(reportedAt).map(Said::of).orElse(null),
                    Optional.of(held)
                            .filter(Arrival::stands)
                            .map(it -> Said.of(it.facts()))
                            .orElse(null),
                    held.standing() instanceof Withdrawn(var reason, _, _)
                            ? reason
                            : held.report().reason());
        }
    }

    record Said(LocalDate day, KindCode kind, String amount, String currency) {

        static Said of(Facts facts) {
            return new Said(
                    facts.day(),
                    facts.kind(),
                    facts.amount().amount().toPlainString(),
                    facts.amount().currency());
        }
    }

    static ReportView of(MonthReport report, List<KindSum> current, List<Arrival> changed) {
        var then = Lines.of(report.sums());
        var now = Lines.of(current);
        return new ReportView(
                report.zone(),
                report.month(),
                report.by(),
                report.at(),
                LinesView.of(then),
                LinesView.of(now),
                LinesView.of(minus(now, then)),
                changed.stream().limit(MOST_CHANGES).map(it -> Change.of(it, report.at())).toList(),
                changed.size() > MOST_CHANGES);
    }

    private static Lines minus(Lines now, Lines then) {
        var sums = new EnumMap<Line, Sum>(Line.class);
        for (var line : Line.values()) {
            sums.put(line, now.line(line).minus(then.line(line)));
        }
        return new Lines(sums);
    }
}
