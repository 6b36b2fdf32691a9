package etdz.policy.approval.stage;

import etdz.policy.approval.stage.Stage.Running;

/// The name by which the law and the national service platform call where a case stands.
public enum Status {
    /// 待受理
    RECEIVED,
    /// 待补正
    AWAITING_CORRECTION,
    /// 已受理
    ACCEPTED,
    /// 审查中
    IN_REVIEW,
    /// 暂停计时（特别程序）
    SUSPENDED,
    /// 延期
    EXTENDED,
    /// 容缺待补
    MATERIALS_TO_FOLLOW,
    /// 办结（准予）
    GRANTED,
    /// 办结（不予）
    REFUSED,
    /// 不予受理
    DECLINED,
    /// 终止
    TERMINATED,
    /// 撤销
    REVOKED,
    /// 注销
    CANCELLED;

    public static Status of(Stage stage) {
        return switch (stage) {
            case Stage.Submitted _ -> RECEIVED;
            case Stage.AwaitingCorrection _ -> AWAITING_CORRECTION;
            case Stage.Suspended _ -> SUSPENDED;
            case Running running when !running.handling().missing().isEmpty() ->
                    MATERIALS_TO_FOLLOW;
            case Running running when running.handling().acceptance().extended() -> EXTENDED;
            case Stage.Accepted _ -> ACCEPTED;
            case Stage.InReview _ -> IN_REVIEW;
            case Stage.Granted _ -> GRANTED;
            case Stage.Refused _ -> REFUSED;
            case Stage.Declined _ -> DECLINED;
            case Stage.Withdrawn _, Stage.Terminated _ -> TERMINATED;
            case Stage.Revoked _ -> REVOKED;
            case Stage.Cancelled _ -> CANCELLED;
        };
    }
}
