package etdz.land.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a GeoJSON `Polygon` or `MultiPolygon` (RFC 7946, but in EPSG:4490) that somebody sent, and
/// tells where it is wrong.
final class GeoJson {

    /// As many as help to mend a shape; the thousandth says nothing new.
    private static final int TOLD = 20;

    private static final int LEAST_POSITIONS = 4;
    private static final int WITH_HEIGHT = 3;
    private static final double MOST_LONGITUDE = 180;
    private static final double MOST_LATITUDE = 90;
    private static final String COORDINATES = "/coordinates";

    private final ShapeRules rules;
    private final List<Flaw> flaws = new ArrayList<>();
    private int positions;
    private int rings;

    private GeoJson(ShapeRules rules) {
        this.rules = rules;
    }

    /// What was read: land, or why it is none.
    sealed interface Reading {

        record Sound(List<Polygon> land) implements Reading {

            public Sound {
                land = List.copyOf(land);
            }
        }

        record Flawed(List<Flaw> flaws) implements Reading {

            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    static Reading read(ShapeRules rules, Map<String, ?> given) {
        return new GeoJson(rules).read(given);
    }

    private Reading read(Map<String, ?> given) {
        referenceSystem(given.get("crs"));
        var several = "MultiPolygon".equals(given.get("type"));
        if (!several && !"Polygon".equals(given.get("type"))) {
            flaw("/type", "应为 Polygon 或 MultiPolygon", "must be Polygon or MultiPolygon");
            return new Reading.Flawed(flaws);
        }
        var land = new ArrayList<Polygon>();
        var parts = several ? list(COORDINATES, given.get("coordinates")) : null;
        if (parts == null && !several) {
            polygon(COORDINATES, given.get("coordinates")).ifPresent(land::add);
        } else if (parts != null) {
            for (var i = 0; i < parts.size() && open(); i++) {
                polygon(COORDINATES + "/" + i, parts.get(i)).ifPresent(land::add);
            }
        }
        if (flaws.isEmpty()) {
            crossings(land, several);
        }
        return flaws.isEmpty() ? new Reading.Sound(land) : new Reading.Flawed(flaws);
    }

    private void crossings(List<Polygon> land, boolean several) {
        if (Tangle.pairs(land) > rules.maxNeighbours()) {
            flaw(COORDINATES, "图形过于复杂，无法检查是否自相交", "is too tangled to be checked for crossings");
        } else {
            flaws.addAll(Topology.flaws(land, several));
        }
    }

    /// RFC 7946 knows no `crs`; files that carry one must not carry another than ours.
    private void referenceSystem(@Nullable Object crs) {
        if (crs != null
                && !(crs instanceof Map<?, ?> named
                        && named.get("properties") instanceof Map<?, ?> properties
                        && properties.get("name") instanceof String name
                        && name.endsWith("4490"))) {
            flaw("/crs", "坐标系应为 EPSG:4490（CGCS2000）", "must be EPSG:4490 (CGCS2000)");
        }
    }

    private Optional<Polygon> polygon(String pointer, @Nullable Object given) {
        var lines = list(pointer, given);
        if (lines == null) {
            return Optional.empty();
        }
        var rings = new ArrayList<Ring>();
        for (var i = 0; i < lines.size() && open(); i++) {
            ring(pointer + "/" + i, lines.get(i)).ifPresent(rings::add);
        }
        return rings.size() == lines.size()
                ? Optional.of(new Polygon(rings.getFirst(), rings.subList(1, rings.size())))
                : Optional.empty();
    }

    private Optional<Ring> ring(String pointer, @Nullable Object given) {
        var points = list(pointer, given);
        if (points == null) {
            return Optional.empty();
        }
        if (!counted(points.size())) {
            return Optional.empty();
        }
        if (points.size() < LEAST_POSITIONS) {
            flaw(
                    pointer,
                    "环至少有4个点（首尾相同）",
                    "a ring has four positions or more, the last" + " like the first");
            return Optional.empty();
        }
        var line = new ArrayList<Position>(points.size());
        for (var i = 0; i < points.size() && flaws.size() < TOLD; i++) {
            position(pointer + "/" + i, points.get(i)).ifPresent(line::add);
        }
        if (line.size() < points.size()) {
            return Optional.empty();
        }
        if (!line.getFirst().equals(line.getLast())) {
            flaw(
                    pointer,
                    "环未闭合：最后一点应与第一点相同",
                    "is not closed: the last position must be the" + " first");
            return Optional.empty();
        }
        return Optional.of(new Ring(line));
    }

    private boolean counted(int more) {
        positions += more;
        rings++;
        if (positions > rules.maxPositions()) {
            flaws.clear();
            flaw(
                    COORDINATES,
                    "坐标点过多，最多%d个".formatted(rules.maxPositions()),
                    "has too many positions, at most %d".formatted(rules.maxPositions()));
        } else if (rings > rules.maxRings()) {
            flaws.clear();
            flaw(
                    COORDINATES,
                    "环过多，最多%d个".formatted(rules.maxRings()),
                    "has too many rings, at most %d".formatted(rules.maxRings()));
        }
        return bounded();
    }

    private boolean bounded() {
        return positions <= rules.maxPositions() && rings <= rules.maxRings();
    }

    private Optional<Position> position(String pointer, @Nullable Object given) {
        if (!(given instanceof List<?> numbers)
                || numbers.size() < 2
                || numbers.size() > WITH_HEIGHT
                || !(numbers.get(0) instanceof Number longitude)
                || !(numbers.get(1) instanceof Number latitude)
                || !Double.isFinite(longitude.doubleValue())
                || !Double.isFinite(latitude.doubleValue())) {
            flaw(pointer, "应为 [经度, 纬度] 两个数字", "must be two numbers, [longitude, latitude]");
            return Optional.empty();
        }
        return within(pointer, longitude.doubleValue(), latitude.doubleValue());
    }

    private Optional<Position> within(String pointer, double longitude, double latitude) {
        var area = rules.areaOfUse();
        if (area.holds(longitude, latitude)) {
            return Optional.of(new Position(longitude, latitude));
        }
        if (area.holds(latitude, longitude)) {
            flaw(
                    pointer,
                    "经纬度顺序颠倒：应为 [经度, 纬度]",
                    "has its axes swapped: must be [longitude," + " latitude]");
        } else if (Math.abs(longitude) > MOST_LONGITUDE || Math.abs(latitude) > MOST_LATITUDE) {
            flaw(
                    pointer,
                    "超出经纬度范围；投影坐标请先转换为度",
                    "is out of range; projected coordinates must"
                            + " be turned into degrees first");
        } else {
            flaw(
                    pointer,
                    "不在 EPSG:4490 的适用范围（中国）内",
                    "lies outside the area of use of EPSG:4490" + " (China)");
        }
        return Optional.empty();
    }

    private @Nullable List<?> list(String pointer, @Nullable Object given) {
        if (given instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        flaw(pointer, "应为非空的坐标数组", "must be an array of coordinates, not empty");
        return null;
    }

    private boolean open() {
        return flaws.size() < TOLD && bounded();
    }

    private void flaw(String pointer, String zh, String en) {
        flaws.add(Flaw.at(pointer, zh, en));
    }
}
