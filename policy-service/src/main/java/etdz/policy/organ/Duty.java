package etdz.policy.organ;

/// What the holder of a post does with cases.
public enum Duty {
    /// 收件、受理
    ACCEPTANCE,
    /// 审查
    REVIEW,
    /// 审批
    APPROVAL,
    /// 土地管理
    LAND,
    /// 监督
    SUPERVISION,
    /// 领导，督办的第二级
    LEADERSHIP,
    /// 部门会办
    CONSULTATION,
    /// 事项目录
    CATALOGUE,
    /// 系统、安全、审计管理
    ADMINISTRATION
}
