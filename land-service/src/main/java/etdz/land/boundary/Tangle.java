package etdz.land.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How much work it is to look for crossings: the pairs of edges that lie beside one another. The
/// edges of real land have few neighbours; a shape made to keep a server busy has billions.
final class Tangle {

    private final double[] from;
    private final double[] to;

    private Tangle(int edges) {
        this.from = new double[edges];
        this.to = new double[edges];
    }

    /// The smaller count of the two axes, since only edges beside one another on both can cross.
    static long pairs(List<Polygon> land) {
        var lines =
                land.stream()
                        .flatMap(p -> Stream.concat(Stream.of(p.outline()), p.holes().stream()))
                        .map(Ring::positions)
                        .toList();
        var edges = lines.stream().mapToInt(line -> line.size() - 1).sum();
        var byLongitude = new Tangle(edges);
        var byLatitude = new Tangle(edges);
        var next = 0;
        for (var line : lines) {
            for (var i = 1; i < line.size(); i++) {
                var a = line.get(i - 1);
                var b = line.get(i);
                byLongitude.put(next, a.longitude(), b.longitude());
                byLatitude.put(next, a.latitude(), b.latitude());
                next++;
            }
        }
        return Math.min(byLongitude.count(), byLatitude.count());
    }

    private void put(int edge, double a, double b) {
        from[edge] = Math.min(a, b);
        to[edge] = Math.max(a, b);
    }

    /// Of all that began before an edge begins, those that have not ended yet lie beside it.
    private long count() {
        Arrays.sort(from);
        Arrays.sort(to);
        var pairs = 0L;
        var ended = 0;
        for (var begun = 0; begun < from.length; begun++) {
            while (to[ended] < from[begun]) {
                ended++;
            }
            pairs += begun - ended;
        }
        return pairs;
    }
}
