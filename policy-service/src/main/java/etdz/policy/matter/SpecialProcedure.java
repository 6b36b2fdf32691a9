package etdz.policy.matter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A procedure on the way to the decision whose time does not count (特别程序). Only one with a ground
/// of the law stops a clock; without it the text is a remark.
///
/// @param longest in working days; absent where nobody bounds it
public record SpecialProcedure(
        String zh, String en, @Nullable Ground ground, @Nullable Integer longest) {

    /// 行政许可法 第四十五条, as the clock names them; the last two of other laws, for their matters only.
    public enum Ground {
        HEARING,
        TENDER,
        AUCTION,
        INSPECTION,
        TEST,
        QUARANTINE,
        APPRAISAL,
        EXPERT_REVIEW,
        COMMISSIONED_EVALUATION,
        THIRD_PARTY_OPINION
    }

    public Optional<Integer> cap() {
        return Optional.ofNullable(longest);
    }
}
