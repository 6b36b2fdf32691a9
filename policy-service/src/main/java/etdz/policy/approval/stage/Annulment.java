package etdz.policy.approval.stage;

import etdz.common.time.China;
import java.time.Instant;
import java.time.LocalDate;

/// The end of a grant: who ended it, when and on which legal ground.
public record Annulment(Instant at, String by, Ground ground, String reason) {

    public enum Ground {
        /// 滥用职权、玩忽职守（第六十九条第一款第一项）.
        ABUSE_OF_OFFICE(false),
        /// 超越法定职权.
        WITHOUT_POWER(false),
        /// 违反法定程序.
        BREACH_OF_PROCEDURE(false),
        /// 不具备申请资格或者不符合法定条件.
        NOT_QUALIFIED(false),
        /// 欺骗、贿赂等不正当手段：应当撤销.
        FRAUD(false),
        /// 有效期届满未延续（第七十条）.
        EXPIRED(true),
        /// 主体终止.
        HOLDER_GONE(true),
        /// 申请注销.
        AT_HOLDERS_WISH(true),
        /// 因不可抗力无法实施.
        FORCE_MAJEURE(true);

        private final boolean cancels;

        Ground(boolean cancels) {
            this.cancels = cancels;
        }

        /// Whether it is a ground of 注销, not of 撤销.
        public boolean cancels() {
            return cancels;
        }
    }

    public LocalDate on() {
        return China.dayOf(at);
    }
}
