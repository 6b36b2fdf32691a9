package etdz.land.boundary;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;

/// Area on the ellipsoid of CGCS2000. Degrees are no lengths: a formula in the plane is wrong by a
/// third in Inner Mongolia. Edges are the shortest lines between their ends.
public final class Ellipsoid {

    private static final Geodesic CGCS2000 = new Geodesic(6378137, 1 / 298.257222101);

    private Ellipsoid() {}

    /// Rings may run either way round; holes are taken off.
    public static Measure measure(List<Polygon> land) {
        var area = 0.0;
        var length = 0.0;
        for (var polygon : land) {
            var outline = along(polygon.outline());
            area += Math.abs(outline.area);
            length += outline.perimeter;
            for (var hole : polygon.holes()) {
                var cut = along(hole);
                area -= Math.abs(cut.area);
                length += cut.perimeter;
            }
        }
        return Measure.of(area, length);
    }

    private static PolygonResult along(Ring ring) {
        var line = new PolygonArea(CGCS2000, false);
        ring.positions().stream()
                .skip(1)
                .forEach(at -> line.AddPoint(at.latitude(), at.longitude()));
        return line.Compute(false, true);
    }
}
