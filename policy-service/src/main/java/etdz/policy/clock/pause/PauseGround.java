package etdz.policy.clock.pause;

import etdz.common.Code;

/// Why a clock stands. Those named here are the procedures of 行政许可法 第四十五条; a further one is a row
/// of the rules ([PauseRules]) with a law of its own.
public record PauseGround(String value) implements Code {

    public static final PauseGround HEARING = new PauseGround("HEARING");
    public static final PauseGround TENDER = new PauseGround("TENDER");
    public static final PauseGround AUCTION = new PauseGround("AUCTION");
    public static final PauseGround INSPECTION = new PauseGround("INSPECTION");
    public static final PauseGround TEST = new PauseGround("TEST");
    public static final PauseGround QUARANTINE = new PauseGround("QUARANTINE");
    public static final PauseGround APPRAISAL = new PauseGround("APPRAISAL");
    public static final PauseGround EXPERT_REVIEW = new PauseGround("EXPERT_REVIEW");
}
