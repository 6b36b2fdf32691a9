package etdz.policy.premises;

import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/// Whether somebody who is seconded was there on a day.
public record Attendance(
        @BsonId String id,
        String secondment,
        ZoneCode zone,
        LocalDate day,
        boolean present,
        String by,
        Instant at) {

    static String id(String secondment, LocalDate day) {
        return secondment + "/" + day;
    }
}
