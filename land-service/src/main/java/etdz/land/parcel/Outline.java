package etdz.land.parcel;

import etdz.land.boundary.Polygon;
import etdz.land.boundary.Position;
import etdz.land.boundary.Ring;
import java.util.List;
import java.util.stream.Stream;

/// The shape of a parcel as GeoJSON has it, in degrees of EPSG:4490, longitude first.
public record Outline(String type, List<List<List<Double>>> coordinates) {

    static Outline of(Polygon land) {
        return new Outline(
                "Polygon",
                Stream.concat(Stream.of(land.outline()), land.holes().stream())
                        .map(Outline::line)
                        .toList());
    }

    private static List<List<Double>> line(Ring ring) {
        return ring.positions().stream().map(Outline::numbers).toList();
    }

    private static List<Double> numbers(Position at) {
        return List.of(at.longitude(), at.latitude());
    }
}
