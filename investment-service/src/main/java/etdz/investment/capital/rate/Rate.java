package etdz.investment.capital.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/// What one unit of a currency was worth on a day. Never changed: a correction is the next revision
/// of that day, and the newest revision holds.
///
/// @param id currency, day and number of the revision
/// @param source such as the central parity of the dollar (人民币汇率中间价) or the table of the foreign
///   exchange administration for other currencies (各种货币对美元折算率)
public record Rate(
        @BsonId String id,
        String currency,
        LocalDate day,
        int revision,
        BigDecimal cnyPerUnit,
        String source,
        String by,
        Instant at) {

    public static Rate of(
            String currency,
            LocalDate day,
            int revision,
            BigDecimal cnyPerUnit,
            String source,
            String by,
            Instant at) {
        var id = "%s-%s-%d".formatted(currency, day, revision);
        return new Rate(id, currency, day, revision, cnyPerUnit, source, by, at);
    }

    boolean says(BigDecimal other, String from) {
        return cnyPerUnit.compareTo(other) == 0 && source.equals(from);
    }
}
