package etdz.investment.capital.arrival.table;

import static java.util.stream.Collectors.toSet;

import etdz.common.CreditCode;
import etdz.common.http.Complaints;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.capital.arrival.Facts;
import etdz.investment.capital.arrival.ReadingFacts;
import etdz.investment.capital.arrival.ReadingFacts.Written;
import etdz.investment.capital.arrival.ReadingFacts.WrittenEnterprise;
import etdz.investment.capital.arrival.ReadingFacts.WrittenMoney;
import etdz.investment.capital.kind.CapitalKinds;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.intake.Importing.Bringing;
import etdz.investment.intake.Line;
import etdz.investment.intake.RowFault;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes facts of the rows of a table, by the same rules as of what somebody writes by hand.
@Component
class ReadingLines {

    private final ReadingFacts reading;
    private final CapitalKinds kinds;
    private final ProjectRegister projects;

    ReadingLines(ReadingFacts reading, CapitalKinds kinds, ProjectRegister projects) {
        this.reading = reading;
        this.kinds = kinds;
        this.projects = projects;
    }

    static String proof(Line line) {
        return line.text(ArrivalColumns.PROOF.key());
    }

    static String code(Line line) {
        return line.text(ArrivalColumns.CODE.key()).toUpperCase(Locale.ROOT);
    }

    static String reason(Line line) {
        return line.text(ArrivalColumns.REASON.key());
    }

    /// For the rows of a batch; their projects are looked up at once.
    Reader of(Bringing bringing, List<Line> lines) {
        var named =
                lines.stream()
                        .map(line -> line.text(ArrivalColumns.PROJECT.key()))
                        .filter(text -> !text.isEmpty())
                        .map(ProjectId::new)
                        .collect(toSet());
        var known = projects.known(named, new Scope.Zones(Set.of(bringing.zone())));
        return new Reader(known, China.dayOf(bringing.at()));
    }

    final class Reader {

        private final Set<ProjectId> known;
        private final LocalDate today;

        private Reader(Set<ProjectId> known, LocalDate today) {
            this.known = known;
            this.today = today;
        }

        /// Empty after a fault.
        Optional<Facts> read(Line line, List<RowFault> faults) {
            var before = faults.size();
            var written = written(line, faults);
            if (faults.size() > before) {
                return Optional.empty();
            }
            var complaints = new Complaints();
            var facts = reading.read("", written, known::contains, today, complaints);
            for (var complaint : complaints.all()) {
                var column = ArrivalColumns.of(complaint.pointer());
                faults.add(new RowFault(line.number(), column.head(), complaint.text()));
            }
            return facts;
        }

        private Written written(Line line, List<RowFault> faults) {
            var project = line.text(ArrivalColumns.PROJECT.key());
            return new Written(
                    line.day(ArrivalColumns.DAY, faults),
                    kind(line, faults),
                    new WrittenMoney(
                            amount(line, faults),
                            line.text(ArrivalColumns.CURRENCY.key()).toUpperCase(Locale.ROOT)),
                    new WrittenEnterprise(
                            new CreditCode(code(line)), line.text(ArrivalColumns.NAME.key())),
                    project.isEmpty() ? null : new ProjectId(project),
                    proof(line));
        }

        private static @Nullable BigDecimal amount(Line line, List<RowFault> faults) {
            try {
                return new BigDecimal(line.text(ArrivalColumns.AMOUNT.key()).replace(",", ""));
            } catch (NumberFormatException _) {
                faults.add(RowFault.at(line, ArrivalColumns.AMOUNT, "应为数字", "a number"));
                return null;
            }
        }

        /// By its name in either language, or by its code.
        private @Nullable KindCode kind(Line line, List<RowFault> faults) {
            var said = line.text(ArrivalColumns.KIND.key());
            for (var kind : kinds.all()) {
                if (kind.name().says(said) || kind.code().value().equals(said)) {
                    return kind.code();
                }
            }
            faults.add(
                    RowFault.at(line, ArrivalColumns.KIND, "没有这种外资形式", "no such kind of capital"));
            return null;
        }
    }
}
