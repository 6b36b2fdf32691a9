package etdz.talent.points;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Years of relevant work: nothing before the first counted year, then so much for each full year.
record Years(
        Bilingual name,
        Bilingual unit,
        BigDecimal least,
        BigDecimal most,
        int first,
        int firstPoints,
        int perYear,
        int max) {

    Line line(String criterion, BigDecimal amount) {
        var full = amount.setScale(0, RoundingMode.FLOOR).intValueExact();
        var points = pointsOf(full);
        var reached = Math.max(full + 1, first);
        return new Line(
                criterion,
                name,
                new Answer.Amount(amount),
                points,
                max,
                rule(),
                points < max
                        ? Optional.of(
                                new Line.Next(pointsOf(reached), Integer.toString(reached), rule()))
                        : Optional.empty());
    }

    private int pointsOf(int full) {
        return full < first ? 0 : Math.min(max, firstPoints + (full - first) * perYear);
    }

    private Bilingual rule() {
        return new Bilingual(
                "满%d年%d分，每增加1年加%d分，最高%d分".formatted(first, firstPoints, perYear, max),
                "%d points for %d years, %d more for each further year, at most %d"
                        .formatted(firstPoints, first, perYear, max));
    }
}
