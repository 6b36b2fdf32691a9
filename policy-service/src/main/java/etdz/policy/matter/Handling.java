package etdz.policy.matter;

import java.util.List;
import java.util.Optional;

/// How an application goes through the house.
///
/// @param signOff a second person signs before the decision goes out
/// @param joint several organs decide together (统一办理、联合办理、集中办理)
/// @param desks that review by default; none: the officer alone
/// @param silence what it means when nobody decides in time
public record Handling(boolean signOff, boolean joint, List<ReviewDesk> desks, Silence silence) {

    static final Handling PLAIN = new Handling(false, false, List.of(), Silence.NOTHING);

    public Handling {
        desks = List.copyOf(desks);
    }

    public enum Silence {
        /// The case is overdue, and that is all.
        NOTHING,
        /// No decision before the licence ends: it is renewed (行政许可法 第五十条).
        RENEWED
    }

    public Optional<ReviewDesk> leadDesk() {
        return desks.stream().filter(ReviewDesk::lead).findFirst();
    }
}
