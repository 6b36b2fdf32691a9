package etdz.policy.worklist;

import etdz.policy.words.Sought;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The rarest piece of what is sought, so that the fewest names are looked at. A piece that too
/// many share (有限, 公司) is a stop word: it is counted on the index when it is asked for, so no list
/// of stop words can grow old.
///
/// @param piece absent when what was typed is too short to have any
/// @param count how many are under it
record Rarest(Optional<String> piece, long count) {

    private static final int FEW = 20;

    static Rarest of(Sought sought, ToLongFunction<String> counting) {
        var rarest = new Rarest(Optional.empty(), Long.MAX_VALUE);
        for (var piece : sought.pieces()) {
            if (rarest.count <= FEW) {
                break;
            }
            var count = counting.applyAsLong(piece);
            if (count < rarest.count) {
                rarest = new Rarest(Optional.of(piece), count);
            }
        }
        return rarest;
    }
}
