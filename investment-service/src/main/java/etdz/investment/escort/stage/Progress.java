package etdz.investment.escort.stage;

import java.time.LocalDate;

/// How far a stage has come.
public sealed interface Progress {

    /// 未开始
    record NotBegun() implements Progress {}

    /// 办理中
    record UnderWay(LocalDate begunOn) implements Progress {}

    /// 已办结
    record Done(LocalDate begunOn, LocalDate doneOn) implements Progress {}

    /// This project does not need it (不涉及).
    record NotNeeded(String reason) implements Progress {}

    /// Nothing is left to do.
    default boolean isSettled() {
        return switch (this) {
            case NotBegun _, UnderWay _ -> false;
            case Done _, NotNeeded _ -> true;
        };
    }

    /// `UNDER_WAY`, as the API says it.
    default String label() {
        return switch (this) {
            case NotBegun _ -> "NOT_BEGUN";
            case UnderWay _ -> "UNDER_WAY";
            case Done _ -> "DONE";
            case NotNeeded _ -> "NOT_NEEDED";
        };
    }
}
