package etdz.policy.approval;

import etdz.common.time.China;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Mode;
import etdz.policy.power.Organ;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who decided, when, in whose name and why.
public record Decision(Instant at, String by, Authority authority, @Nullable String ground) {

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
            Mode mode, Body issuer, Body liable, String legalBasis, boolean sample) {

        public static Authority of(Held held) {
            return new Authority(
                    held.mode(),
                    Body.of(held.issuer()),
                    Body.of(held.liableOrgan()),
                    held.legalBasis(),
                    held.sample());
        }
    }
}
