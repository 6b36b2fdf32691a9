package etdz.land.intensity;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/// The land figures that a zone reports for a year. A figure that was not reported is not there.
public record ZoneLand(
        @BsonId String id,
        ZoneCode zone,
        int year,
        LocalDate asOf,
        Bilingual source,
        Map<String, BigDecimal> figures,
        long version) {

    public ZoneLand {
        figures = Map.copyOf(figures);
    }

    static ZoneLand of(
            ZoneCode zone, LocalDate asOf, Bilingual source, Map<String, BigDecimal> figures) {
        var year = asOf.getYear();
        return new ZoneLand(zone.value() + "-" + year, zone, year, asOf, source, figures, 1);
    }
}
