package etdz.land.parcel;

import etdz.land.boundary.Polygon;
import etdz.land.boundary.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented ground near a zone: blocks in rows with roads between them, each a little askew. Blocks
/// keep inside their own square of the grid, so that no two overlap.
///
/// @param west of the first block
/// @param south of the first block
record SampleGround(double west, double south) {

    private static final int COLUMNS = 12;
    private static final double WIDTH = 0.0066;
    private static final double HEIGHT = 0.0048;
    private static final double ROAD = 0.08;
    private static final double SKEW = 0.28;
    private static final double DEGREE_DIGITS = 1e7;

    /// How often a block has a fifth corner.
    private static final int FIVE_CORNERED = 4;

    Polygon block(int index) {
        var chance = new Random(index * 7919L + Double.hashCode(west));
        var corners = new ArrayList<Position>();
        corners.add(corner(index, low(chance), low(chance)));
        corners.add(corner(index, high(chance), low(chance)));
        corners.add(corner(index, high(chance), high(chance)));
        if (index % FIVE_CORNERED == 0) {
            corners.add(corner(index, 0.5, high(chance)));
        }
        corners.add(corner(index, low(chance), high(chance)));
        corners.add(corners.getFirst());
        return Polygon.of(List.copyOf(corners));
    }

    private static double low(Random chance) {
        return ROAD + chance.nextDouble() * SKEW;
    }

    private static double high(Random chance) {
        return 1 - low(chance);
    }

    /// @param x and `y` within the square of the block, from 0 to 1
    private Position corner(int index, double x, double y) {
        return new Position(
                rounded(west + (index % COLUMNS + x) * WIDTH),
                rounded(south + (Math.floorDiv(index, COLUMNS) + y) * HEIGHT));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DEGREE_DIGITS) / DEGREE_DIGITS;
    }
}
