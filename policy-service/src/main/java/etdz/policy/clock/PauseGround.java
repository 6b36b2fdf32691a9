package etdz.policy.clock;

/// The procedures whose time does not count (行政许可法 第四十五条); any other pause would need a law of its
/// own.
public enum PauseGround {
    HEARING,
    TENDER,
    AUCTION,
    INSPECTION,
    TEST,
    QUARANTINE,
    APPRAISAL,
    EXPERT_REVIEW
}
