package etdz.investment.capital.month;

import etdz.common.ZoneCode;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A month of a zone as it was counted last.
///
/// @param month `yyyy-MM`
/// @param edition of readings and rates it was counted with; absent before the first count
/// @param dueAt when it may be counted anew; absent while nothing changed
/// @param mark of the last change heard of, so that one which comes during a count is not forgotten
/// @param run number of the last count begun
/// @param counted number of the count that these figures are of
public record MonthCell(
        @BsonId String id,
        ZoneCode zone,
        String month,
        List<KindSum> sums,
        @Nullable String edition,
        @Nullable Instant countedAt,
        @Nullable Instant dueAt,
        @Nullable String mark,
        long run,
        long counted) {

    public MonthCell {
        sums = List.copyOf(sums);
    }
}
