package etdz.policy.worklist.query;

import etdz.policy.approval.stage.Queue.Duty;
import java.util.List;
import java.util.Locale;

/// The queues of the work list (待办). A case is in that of its duty and in that of who has it.
public enum WorkQueue {
    /// Those that the officer has, and those of whom he stands in for.
    MINE,
    /// Everybody's.
    TEAM,
    /// Those that nobody has.
    CLAIMABLE,
    ACCEPTANCE,
    REVIEW,
    DECISION,
    WAITING,
    PAUSED,
    DELIVERY,
    OVERDUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The duties whose cases it holds; none when it goes by who has them.
    public List<Duty> duties() {
        return switch (this) {
            case MINE, CLAIMABLE -> List.of();
            case TEAM, OVERDUE -> List.of(Duty.values());
            case ACCEPTANCE, REVIEW, DECISION, WAITING, PAUSED, DELIVERY ->
                    List.of(Duty.valueOf(name()));
        };
    }
}
