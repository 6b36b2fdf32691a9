package etdz.land.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How large a piece of land is.
///
/// @param squareMetres to the square centimetre that a survey sheet gives
/// @param mu the Chinese acre (亩), 15 to the hectare
/// @param perimeterMetres along all lines, those of holes included
public record Measure(BigDecimal squareMetres, BigDecimal mu, BigDecimal perimeterMetres) {

    private static final BigDecimal MU_PER_HECTARE = BigDecimal.valueOf(15);
    private static final int HECTARE = 4;
    private static final int CENTS = 2;

    static Measure of(double squareMetres, double metres) {
        var area = BigDecimal.valueOf(squareMetres);
        return new Measure(
                area.setScale(CENTS, RoundingMode.HALF_UP),
                area.movePointLeft(HECTARE)
                        .multiply(MU_PER_HECTARE)
                        .setScale(HECTARE, RoundingMode.HALF_UP),
                BigDecimal.valueOf(metres).setScale(CENTS, RoundingMode.HALF_UP));
    }
}
