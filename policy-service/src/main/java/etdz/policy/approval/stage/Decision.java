package etdz.policy.approval.stage;

import etdz.common.time.China;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Mode;
import etdz.policy.power.Organ;
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
    public record Authority(
            Mode mode,
            Body issuer,
            Body liable,
            Body defendant,
            String legalBasis,
            boolean sample) {

        public static Authority of(Held held) {
            return new Authority(
                    held.mode(),
                    Body.of(held.issuer()),
                    Body.of(held.liableOrgan()),
                    Body.of(held.defendant()),
                    held.legalBasis(),
                    held.sample());
        }
    }
}
