package etdz.land.boundary;

import java.util.List;

/// A piece of land, with what is cut out of it.
public record Polygon(Ring outline, List<Ring> holes) {

    public Polygon {
        holes = List.copyOf(holes);
    }

    public static Polygon of(List<Position> outline) {
        return new Polygon(new Ring(outline), List.of());
    }
}
