package etdz.land.boundary;

import java.util.List;

/// A closed line: its last position is its first.
public record Ring(List<Position> positions) {

    public Ring {
        positions = List.copyOf(positions);
    }
}
