package etdz.investment.capital.duty;

/// What has to be reported: 初始报告, 变更报告, 年度报告, 更正.
public enum DutyKind {
    INITIAL,
    CHANGE,
    ANNUAL,
    CORRECTION
}
