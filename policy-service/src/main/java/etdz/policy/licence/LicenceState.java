package etdz.policy.licence;

import etdz.policy.approval.Case;
import etdz.policy.approval.stage.LicenceEntry;
import etdz.policy.approval.stage.LicenceEntry.Standing;
import java.time.LocalDate;
import java.util.List;

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

    /// A later version supersedes from its grant on, also before this case was told.
    ///
    /// @param versions of the licence, the first one first
    static LicenceState of(LicenceEntry entry, List<Case> versions, LocalDate today) {
        var last = versions.getLast().licence();
        var followed = last != null && !last.identifier().equals(entry.identifier());
        return followed && entry.standing() == Standing.ISSUED ? SUPERSEDED : of(entry, today);
    }

    static LicenceState of(LicenceEntry entry, LocalDate today) {
        return switch (entry.standing()) {
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            case SUPERSEDED -> SUPERSEDED;
            case ISSUED -> entry.validTo().isBefore(today) ? EXPIRED : VALID;
        };
    }
}
