package etdz.policy.licence;

import etdz.policy.approval.LicenceEntry;
import java.time.LocalDate;

/// What a licence is worth on a day.
public enum LicenceState {
    VALID,
    /// 有效期届满
    EXPIRED,
    /// 已被变更或者延续后的证照代替
    SUPERSEDED,
    /// 撤销
    REVOKED,
    /// 注销
    CANCELLED,
    /// Nobody issued it here.
    UNKNOWN;

    static LicenceState of(LicenceEntry entry, LocalDate today) {
        return switch (entry.standing()) {
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            case SUPERSEDED -> SUPERSEDED;
            case ISSUED -> entry.validTo().isBefore(today) ? EXPIRED : VALID;
        };
    }
}
