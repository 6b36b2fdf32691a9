package etdz.policy.worklist;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Problem;
import etdz.policy.approval.Queue.Duty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The queues of the work list (待办). A case is in that of its duty and in that of who has it.
enum WorkQueue {
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

    static WorkQueue of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(BAD_REQUEST, "bad-parameter").at("queue", codes()));
    }

    private static String codes() {
        return Arrays.stream(values()).map(WorkQueue::code).collect(Collectors.joining("|"));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The duties whose cases it holds; none when it goes by who has them.
    List<Duty> duties() {
        return switch (this) {
            case MINE, CLAIMABLE -> List.of();
            case TEAM, OVERDUE -> List.of(Duty.values());
            case ACCEPTANCE, REVIEW, DECISION, WAITING, PAUSED, DELIVERY ->
                    List.of(Duty.valueOf(name()));
        };
    }

    static Optional<WorkQueue> of(Duty duty) {
        return Arrays.stream(values()).filter(it -> it.name().equals(duty.name())).findFirst();
    }
}
