package etdz.policy.power;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One act by which a power came to a zone (赋权), with its dates and its bounds.
///
/// @param basisLevel rank of the text that allows it: 授权 needs a law or regulation
/// @param signedOn of the written instrument, which 委托 needs
/// @param announcedOn 委托 has no effect before it is published
/// @param handoverOn cases accepted earlier stay with the old organ
/// @param excludedAreas parts of the zone where it does not hold
/// @param maxInvestmentWan project size up to which it holds, in 10,000 yuan
/// @param copyTo who is sent a copy of what is reported directly
/// @param modelledOn the public text that this sample follows
public record Grant(
        Mode mode,
        Organ from,
        Organ to,
        String legalBasis,
        BasisLevel basisLevel,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate announcedOn,
        @Nullable String announcedAt,
        @Nullable LocalDate handoverOn,
        List<String> excludedAreas,
        @Nullable BigDecimal maxInvestmentWan,
        @Nullable Organ copyTo,
        @Nullable String seal,
        @Nullable String modelledOn) {

    public enum BasisLevel {
        LAW,
        REGULATION,
        RULE,
        OTHER
    }

    /// Before a grant ends, somebody decides whether it is renewed.
    private static final int REMINDER_DAYS = 90;

    public Grant {
        excludedAreas = List.copyOf(excludedAreas);
    }

    /// Why the grant does not reach a case, or [Reach#HOLDS].
    Reach reach(Circumstances of) {
        if (mode == Mode.ENTRUSTED && (announcedOn == null || announcedOn.isAfter(of.on()))) {
            return Reach.NOT_ANNOUNCED;
        }
        if (validFrom.isAfter(of.on())) {
            return Reach.NOT_YET_VALID;
        }
        if (handoverOn != null && handoverOn.isAfter(of.on())) {
            return Reach.NOT_HANDED_OVER;
        }
        if (validTo != null && validTo.isBefore(of.on())) {
            return Reach.ENDED;
        }
        if (of.area().filter(excludedAreas::contains).isPresent()) {
            return Reach.OUTSIDE_ITS_AREA;
        }
        var most = maxInvestmentWan;
        return most != null && of.investmentWan().filter(wan -> wan.compareTo(most) > 0).isPresent()
                ? Reach.ABOVE_ITS_AMOUNT
                : Reach.HOLDS;
    }

    /// Whether the end of the grant is near enough to be reminded of.
    boolean endsSoon(LocalDate today) {
        return validTo != null && !today.isBefore(validTo.minusDays(REMINDER_DAYS));
    }

    boolean overlaps(Grant other) {
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    private boolean startsAfterEndOf(Grant other) {
        return other.validTo != null && validFrom.isAfter(other.validTo);
    }
}
