package etdz.policy.premises;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/// Somebody whom an organ posts to the zone's premises (派驻人员).
///
/// @param until the last day; far away where none is set
public record Secondment(
        @BsonId String id,
        ZoneCode zone,
        String organ,
        String person,
        int window,
        LocalDate from,
        LocalDate until,
        long version,
        CreationKey creation) {

    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
}
