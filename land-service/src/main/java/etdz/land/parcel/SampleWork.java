package etdz.land.parcel;

import etdz.common.Money;
import etdz.land.idle.IdleCause;
import etdz.land.idle.IdleFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Invented stages of work on a supplied parcel: done, under way, not begun, kept up by the
/// government, stopped half-way; seen from the day of the seed, so that some lines are near.
final class SampleWork {

    private static final int STAGES = 10;
    private static final int NOT_BEGUN_SPREAD = 137;
    private static final int NOT_BEGUN_DAYS = 850;
    private static final int STOPPED_MONTHS = 13;

    private SampleWork() {}

    static IdleFacts of(int index, Money price, LocalDate today) {
        return switch (index % STAGES) {
            case 0, 1 -> notBegun(index, price, today, null);
            case 2 -> notBegun(index, price, today, cause(index));
            case 3 -> stopped(index, price, today);
            case 4, 5 -> underWay(index, price, today);
            default -> done(index, price, today);
        };
    }

    private static IdleFacts notBegun(
            int index, Money price, LocalDate today, @Nullable IdleCause cause) {
        var agreed = today.minusDays(index * (long) NOT_BEGUN_SPREAD % NOT_BEGUN_DAYS - 20);
        return new IdleFacts(agreed, null, null, null, null, cause, price);
    }

    private static IdleCause cause(int index) {
        var causes = IdleCause.values();
        return causes[index / STAGES % causes.length];
    }

    private static IdleFacts stopped(int index, Money price, LocalDate today) {
        var agreed = today.minusMonths(30);
        return new IdleFacts(
                agreed,
                agreed.plusDays(60),
                percent(10 + index % 40),
                percent(15 + index % 45),
                today.minusMonths(STOPPED_MONTHS),
                null,
                price);
    }

    private static IdleFacts underWay(int index, Money price, LocalDate today) {
        var agreed = today.minusDays(200 + index % 150);
        return new IdleFacts(
                agreed,
                agreed.plusDays(20),
                percent(20 + index % 60),
                percent(25 + index % 60),
                null,
                null,
                price);
    }

    private static IdleFacts done(int index, Money price, LocalDate today) {
        var agreed = today.minusYears(3).minusDays(index * 5L);
        return new IdleFacts(
                agreed, agreed.plusDays(30), percent(100), percent(100), null, null, price);
    }

    private static BigDecimal percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
