package etdz.investment.capital.report;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.investment.capital.month.KindSum;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/// The figures of a month as a zone reported them. Never changed.
///
/// @param month `yyyy-MM`
/// @param at what changed after this instant is not in it
public record MonthReport(
        @BsonId String id,
        ZoneCode zone,
        String month,
        List<KindSum> sums,
        String by,
        Instant at,
        CreationKey creation) {

    public MonthReport {
        sums = List.copyOf(sums);
    }

    static String id(ZoneCode zone, String month) {
        return zone.value() + "|" + month;
    }
}
