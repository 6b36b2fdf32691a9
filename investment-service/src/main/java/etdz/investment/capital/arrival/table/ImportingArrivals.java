package etdz.investment.capital.arrival.table;

import static java.util.stream.Collectors.toSet;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.mongo.GuardedStore.Step;
import etdz.investment.capital.arrival.Arrival;
import etdz.investment.capital.arrival.ArrivalId;
import etdz.investment.capital.arrival.Command.Correct;
import etdz.investment.capital.arrival.Facts;
import etdz.investment.capital.arrival.KnownArrivals;
import etdz.investment.capital.arrival.Outcome.Moved;
import etdz.investment.intake.Column;
import etdz.investment.intake.Importing;
import etdz.investment.intake.Line;
import etdz.investment.intake.RowFault;
import etdz.investment.intake.Verdict;
import etdz.investment.intake.Verdict.Faulty;
import etdz.investment.intake.Verdict.Good;
import etdz.investment.intake.Verdict.Unchanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes in arrivals of capital of a zone from a table. A row is told from the others by its proof
/// and the enterprise: one that was recorded already, here or by hand, is not recorded twice, and
/// is corrected only when the row says why.
@Component
class ImportingArrivals implements Importing {

    private final KnownArrivals arrivals;
    private final ReadingLines reading;

    ImportingArrivals(KnownArrivals arrivals, ReadingLines reading) {
        this.arrivals = arrivals;
        this.reading = reading;
    }

    @Override
    public String kind() {
        return "arrivals";
    }

    @Override
    public List<Column> columns() {
        return ArrivalColumns.ALL;
    }

    @Override
    public String keyOf(Line line) {
        return ReadingLines.proof(line) + " " + ReadingLines.code(line);
    }

    @Override
    public List<Verdict> look(Bringing bringing, List<Line> lines) {
        var known = known(bringing, lines);
        var reader = reading.of(bringing, lines);
        return lines.stream()
                .map(line -> verdict(line, reader, Optional.ofNullable(known.get(keyOf(line)))))
                .toList();
    }

    private static Verdict verdict(
            Line line, ReadingLines.Reader reader, Optional<Arrival> recorded) {
        var faults = new ArrayList<RowFault>();
        var read = reader.read(line, faults);
        if (read.isEmpty()) {
            return new Faulty(faults);
        }
        if (recorded.isEmpty()) {
            return new Good();
        }
        var held = recorded.orElseThrow();
        if (!held.stands()) {
            return faulty(line, "该笔到资已撤销，请逐笔登记", "was withdrawn; record it by hand");
        }
        if (held.facts().equals(read.orElseThrow())) {
            return new Unchanged();
        }
        return ReadingLines.reason(line).isEmpty()
                ? faulty(
                        line,
                        "该笔到资已登记且内容不同；更正须填写原因",
                        "recorded with other facts; say why to correct it")
                : new Good();
    }

    private static Verdict faulty(Line line, String zh, String en) {
        return new Faulty(List.of(RowFault.at(line, ArrivalColumns.REASON, zh, en)));
    }

    @Override
    public void take(Bringing bringing, List<Line> lines) {
        var known = known(bringing, lines);
        var reader = reading.of(bringing, lines);
        var fresh = new ArrayList<Arrival>();
        var steps = new ArrayList<Step<Arrival>>();
        for (var line : lines) {
            var facts = reader.read(line, new ArrayList<>()).orElseThrow();
            var held = known.get(keyOf(line));
            if (held == null) {
                fresh.add(recorded(bringing, line, facts));
            } else if (held.on(
                            new Correct(facts, ReadingLines.reason(line)),
                            bringing.by(),
                            bringing.at())
                    instanceof Moved(var next)) {
                steps.add(new Step<>(held, next));
            }
        }
        arrivals.addMissing(fresh);
        arrivals.storeAll(steps);
    }

    /// The same row of the same zone gets the same id, so that it is recorded once whoever brings
    /// it.
    private Arrival recorded(Bringing bringing, Line line, Facts facts) {
        var name = bringing.zone().value() + " " + keyOf(line);
        var id = new ArrivalId("FC-" + UuidCreator.getNameBasedSha1(name));
        return Arrival.recorded(id, bringing.zone(), facts, bringing.by(), bringing.at());
    }

    /// One that stands goes before one that was withdrawn.
    private Map<String, Arrival> known(Bringing bringing, List<Line> lines) {
        var proofs = lines.stream().map(ReadingLines::proof).collect(toSet());
        var known = new HashMap<String, Arrival>();
        for (var held : arrivals.withProofs(bringing.zone(), proofs)) {
            var facts = held.facts();
            known.merge(
                    facts.proof() + " " + facts.enterprise().creditCode().value(),
                    held,
                    (first, second) -> second.stands() ? second : first);
        }
        return known;
    }
}
