package etdz.land.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;

/// Whether rings cross themselves or one another. The plane of degrees serves for this: it keeps
/// who lies beside whom, if not how large anything is.
final class Topology {

    private static final GeometryFactory PLANE = new GeometryFactory();

    private Topology() {}

    /// The first flaw of each ring, polygon or whole that has one.
    static List<Flaw> flaws(List<Polygon> land, boolean several) {
        var flaws = new ArrayList<Flaw>();
        var polygons = new ArrayList<org.locationtech.jts.geom.Polygon>();
        for (var i = 0; i < land.size(); i++) {
            var pointer = several ? "/coordinates/" + i : "/coordinates";
            polygons.add(polygon(land.get(i), pointer, flaws));
        }
        if (several && flaws.isEmpty()) {
            check(
                    PLANE.createMultiPolygon(
                            polygons.toArray(org.locationtech.jts.geom.Polygon[]::new)),
                    "/coordinates",
                    flaws);
        }
        return flaws;
    }

    private static org.locationtech.jts.geom.Polygon polygon(
            Polygon land, String pointer, List<Flaw> flaws) {
        var outline = line(land.outline());
        var holes = land.holes().stream().map(Topology::line).toList();
        var before = flaws.size();
        check(PLANE.createPolygon(outline), pointer + "/0", flaws);
        for (var i = 0; i < holes.size(); i++) {
            check(PLANE.createPolygon(holes.get(i)), pointer + "/" + (i + 1), flaws);
        }
        var polygon = PLANE.createPolygon(outline, holes.toArray(LinearRing[]::new));
        if (!holes.isEmpty() && flaws.size() == before) {
            check(polygon, pointer, flaws);
        }
        return polygon;
    }

    private static void check(Geometry shape, String pointer, List<Flaw> flaws) {
        var error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            var at = error.getCoordinate();
            flaws.add(
                    Flaw.at(
                            pointer,
                            "图形自相交或相互重叠，位于 (%s)".formatted(text(at)),
                            "crosses or overlaps itself at (%s): %s"
                                    .formatted(
                                            text(at),
                                            error.getMessage().toLowerCase(Locale.ROOT))));
        }
    }

    private static LinearRing line(Ring ring) {
        return PLANE.createLinearRing(
                ring.positions().stream()
                        .map(at -> new Coordinate(at.longitude(), at.latitude()))
                        .toArray(Coordinate[]::new));
    }

    private static String text(Coordinate at) {
        return "%.6f, %.6f".formatted(at.getX(), at.getY());
    }
}
