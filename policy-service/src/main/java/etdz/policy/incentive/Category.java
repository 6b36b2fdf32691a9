package etdz.policy.incentive;

/// What an incentive helps with. The opinion names awards, interest, equipment and training, and
/// says 等.
public enum Category {
    /// 投资奖励
    AWARD,
    /// 贷款贴息
    LOAN_INTEREST,
    /// 设备补贴
    EQUIPMENT,
    /// 培训补贴
    TRAINING,
    /// 研发创新
    RESEARCH,
    /// 厂房租金
    RENT,
    /// 绿色低碳
    GREEN,
    /// 稳岗扩岗
    JOBS,
    /// 外贸
    EXPORT,
    /// 引才
    TALENT,
    /// 其他
    OTHER
}
