package etdz.policy.approval.stage;

import etdz.common.time.China;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who decided, when, in whose name and why.
///
/// @param conditions under which it is granted
public record Decision(
        Instant at,
        String by,
        Authority authority,
        @Nullable String ground,
        List<String> conditions) {

    public Decision {
        conditions = List.copyOf(conditions);
    }

    public LocalDate on() {
        return China.dayOf(at);
    }

    public record Body(String organ, String name) {

        static Body of(Organ organ) {
            return new Body(organ.organ(), organ.name());
        }
    }

    /// In whose name a decision goes out, as the register of powers says; printed on it. Issuer and
    /// liable organ differ between 授权 and 委托.
    ///
    /// @param ascertained absent where the case itself says enough
    public record Authority(
            Mode mode,
            Body issuer,
            Body liable,
            Body defendant,
            String legalBasis,
            boolean sample,
            @Nullable Ascertained ascertained) {

        public static Authority of(Held held, @Nullable Ascertained ascertained) {
            return new Authority(
                    held.mode(),
                    Body.of(held.issuer()),
                    Body.of(held.liableOrgan()),
                    Body.of(held.defendant()),
                    held.legalBasis(),
                    held.sample(),
                    ascertained);
        }
    }

    /// What the decider found out, where the delegation has bounds and the case does not say
    /// whether it keeps to them.
    ///
    /// @param outsideExcludedAreas that the site lies in no part of the zone that is excluded
    /// @param investmentWan size of the project in 10,000 yuan
    public record Ascertained(
            @Nullable Boolean outsideExcludedAreas, @Nullable BigDecimal investmentWan) {}
}
