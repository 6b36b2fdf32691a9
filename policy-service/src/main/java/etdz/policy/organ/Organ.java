package etdz.policy.organ;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A body with staff: a committee (管委会), its bureaus, departments of the city and the region.
///
/// @param zone the zone it belongs to or lies in; none for the region's own
/// @param parent the organ it is part of
/// @param creditCode needed by whoever issues licences
/// @param closedOn the day from which it is no more
/// @param sample 示例
public record Organ(
        @BsonId OrganCode code,
        Bilingual name,
        Kind kind,
        Level level,
        @Nullable ZoneCode zone,
        @Nullable OrganCode parent,
        @Nullable CreditCode creditCode,
        String address,
        String phone,
        @Nullable LocalDate closedOn,
        boolean sample,
        Audit audit,
        long version,
        @Nullable CreationKey creation) {

    public enum Kind {
        /// 管委会
        COMMITTEE,
        /// 局、中心
        BUREAU,
        /// 盟市、自治区部门
        DEPARTMENT,
        /// 企业等公共服务单位
        PUBLIC_SERVICE,
        /// 平台管理
        ADMINISTRATION
    }

    public enum Level {
        ZONE,
        LEAGUE_CITY,
        REGION
    }

    /// What an administrator may change; the code, the level and the zone are fixed.
    public record Particulars(
            Bilingual name,
            @Nullable OrganCode parent,
            @Nullable CreditCode creditCode,
            String address,
            String phone,
            @Nullable LocalDate closedOn) {}

    public Organ changed(Particulars to, Audit change) {
        return new Organ(
                code,
                to.name(),
                kind,
                level,
                zone,
                to.parent(),
                to.creditCode(),
                to.address(),
                to.phone(),
                to.closedOn(),
                sample,
                change,
                version + 1,
                creation);
    }

    public boolean openOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }
}
