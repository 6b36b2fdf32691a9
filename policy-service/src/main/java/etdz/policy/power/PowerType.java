package etdz.policy.power;

/// The types of power of the autonomous region (自治区行政权力清单管理办法，令第275号).
public enum PowerType {
    LICENCE,
    CONFIRMATION,
    ADJUDICATION,
    PAYMENT,
    REWARD,
    FILING,
    INSPECTION,
    PUNISHMENT,
    COERCION,
    LEVY,
    OTHER,
    /// No power, but listed beside them (公共服务).
    PUBLIC_SERVICE
}
