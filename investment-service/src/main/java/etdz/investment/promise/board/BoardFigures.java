package etdz.investment.promise.board;

import etdz.common.ZoneCode;
import etdz.common.work.SideBySide;
import etdz.investment.figure.FigureSettings;
import etdz.investment.figure.KeptFigures;
import etdz.investment.figure.KeptFigures.Figures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The figures of a zone: counted now for who keeps its promises, so that he sees what he has just
/// done, and some seconds old for who looks at many zones.
@Component
class BoardFigures {

    private static final String GOVERNMENT = "GOVERNMENT";
    private static final String ENTERPRISE = "ENTERPRISE";

    private record Asked(ZoneCode zone, LocalDate today) {}

    private final Tallies tallies;
    private final InstantSource clock;
    private final KeptFigures<Asked, ZoneTallies> kept;

    BoardFigures(Tallies tallies, FigureSettings settings, InstantSource clock) {
        this.tallies = tallies;
        this.clock = clock;
        this.kept = new KeptFigures<>(it -> count(it.zone(), it.today()), settings, clock);
    }

    Figures<ZoneTallies> now(ZoneCode zone, LocalDate today) {
        return new Figures<>(clock.instant(), count(zone, today));
    }

    Figures<ZoneTallies> lately(ZoneCode zone, LocalDate today) {
        return kept.of(new Asked(zone, today));
    }

    private ZoneTallies count(ZoneCode zone, LocalDate today) {
        var counted =
                SideBySide.all(
                        List.<Supplier<Tally>>of(
                                () -> tallies.agreed(zone, GOVERNMENT, today),
                                () -> tallies.first(zone, GOVERNMENT, today),
                                () -> tallies.agreed(zone, ENTERPRISE, today)));
        return new ZoneTallies(
                counted.get(0),
                counted.get(1),
                tallies.accounts(zone, GOVERNMENT, today),
                counted.get(2));
    }
}
