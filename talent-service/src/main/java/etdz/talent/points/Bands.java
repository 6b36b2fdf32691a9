package etdz.talent.points;

import static java.util.Comparator.comparing;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/// A criterion measured in an amount: salary, months in China, age.
///
/// @param whole whether only whole amounts make sense
record Bands(
        Bilingual name,
        Bilingual unit,
        BigDecimal least,
        BigDecimal most,
        boolean whole,
        List<Band> bands) {

    Bands {
        bands = bands.stream().sorted(comparing(Band::from)).toList();
        if (bands.isEmpty() || bands.getFirst().from().compareTo(least) > 0) {
            throw new IllegalArgumentException("No band holds the least amount of " + name.en());
        }
    }

    int max() {
        return bands.stream().mapToInt(Band::points).max().orElseThrow();
    }

    Line line(String criterion, BigDecimal amount) {
        var held =
                bands.reversed().stream()
                        .filter(band -> band.from().compareTo(amount) <= 0)
                        .findFirst()
                        .orElseThrow();
        var next =
                bands.stream()
                        .filter(band -> band.from().compareTo(amount) > 0)
                        .filter(band -> band.points() > held.points())
                        .findFirst()
                        .map(band ->
                                new Line.Next(
                                        band.points(), band.from().toPlainString(), band.label()));
        return new Line(
                criterion,
                name,
                new Answer.Amount(amount),
                held.points(),
                max(),
                held.label(),
                next);
    }
}
