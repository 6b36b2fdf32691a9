package etdz.policy.staffing;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/// Posts of one kind that one organ lends to a zone for a time (意见 三（一）1：统筹使用各类编制资源).
///
/// @param until the last day; far away where none is set
/// @param used how many are filled, never more than `count`
public record StaffingPost(
        @BsonId String id,
        ZoneCode zone,
        Kind kind,
        Lender lender,
        int count,
        int used,
        String purpose,
        LocalDate from,
        LocalDate until,
        boolean sample,
        long version,
        CreationKey creation) {

    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public enum Kind {
        /// 行政编制
        ADMINISTRATIVE,
        /// 事业编制
        INSTITUTION,
        /// 员额
        QUOTA,
        /// 其他
        OTHER
    }

    public record Lender(String organ, String name) {}
}
