package etdz.policy.power.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The terms on which a power came to a zone (赋权), with their dates and bounds.
///
/// @param basisLevel rank of the text that allows it: 授权 needs a law or regulation
/// @param signedOn of the written instrument, which 委托 needs
/// @param announcedOn a decision does not move to the committee before that is published
/// @param handoverOn cases accepted earlier stay with the old organ
/// @param excludedAreas parts of the zone where it does not hold
/// @param maxInvestmentWan project size up to which it holds, in 10,000 yuan
/// @param copyTo who is sent a copy of what is reported directly
/// @param concentration the State Council's approval, where powers of several organs are put
///   together (行政许可法 第二十五条)
/// @param modelledOn the public text that a sample follows, or another remark
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
        @Nullable Concentration concentration,
        @Nullable String modelledOn) {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    public enum BasisLevel {
        LAW,
        REGULATION,
        RULE,
        OTHER
    }

    /// 相对集中行政许可权.
    ///
    /// @param approval number of the State Council's approval, absent as long as there is none
    public record Concentration(@Nullable String approval) {}

    /// What bounds a grant, so that it must be asked of a case.
    public enum Bound {
        AREA,
        AMOUNT
    }

    public Grant {
        excludedAreas = List.copyOf(excludedAreas);
    }

    /// Why the grant does not reach a case, or [Reach#HOLDS].
    public Reach reach(Circumstances of) {
        if (validFrom.isAfter(of.on())) {
            return Reach.NOT_YET_VALID;
        }
        if (mode.movesDecision()
                && (announcedOn == null || announcedAt == null || announcedOn.isAfter(of.on()))) {
            return Reach.NOT_ANNOUNCED;
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

    /// The first day on which it reaches any case, if it was announced where it has to be.
    public Optional<LocalDate> effectiveFrom() {
        var first = validFrom;
        if (mode.movesDecision()) {
            if (announcedOn == null || announcedAt == null) {
                return Optional.empty();
            }
            first = first.isBefore(announcedOn) ? announcedOn : first;
        }
        return Optional.of(handoverOn != null && first.isBefore(handoverOn) ? handoverOn : first);
    }

    /// The bounds that could not be looked at, since nothing was said of the case.
    public Set<Bound> unchecked(Circumstances of) {
        var open = EnumSet.noneOf(Bound.class);
        if (!excludedAreas.isEmpty() && of.area().isEmpty()) {
            open.add(Bound.AREA);
        }
        if (maxInvestmentWan != null && of.investmentWan().isEmpty()) {
            open.add(Bound.AMOUNT);
        }
        return open;
    }

    /// Whether the other is given by whom this one gave the power to, to use in its own name.
    public boolean carries(Grant other) {
        return mode.inOwnName() && to.equals(other.from);
    }

    /// Whether the other reaches no further.
    public boolean encloses(Grant other) {
        var most = maxInvestmentWan;
        return other.excludedAreas.containsAll(excludedAreas)
                && (most == null
                        || (other.maxInvestmentWan != null
                                && other.maxInvestmentWan.compareTo(most) <= 0));
    }

    public Grant announced(LocalDate on, String at) {
        return new Grant(
                mode,
                from,
                to,
                legalBasis,
                basisLevel,
                validFrom,
                validTo,
                signedOn,
                on,
                at,
                handoverOn,
                excludedAreas,
                maxInvestmentWan,
                copyTo,
                seal,
                concentration,
                modelledOn);
    }

    /// The same terms for a further time.
    public Grant renewed(Renewal renewal) {
        return new Grant(
                mode,
                from,
                to,
                renewal.legalBasis() == null ? legalBasis : renewal.legalBasis(),
                basisLevel,
                last().plusDays(1),
                renewal.validTo(),
                renewal.signedOn(),
                renewal.announcedOn(),
                renewal.announcedAt(),
                null,
                excludedAreas,
                maxInvestmentWan,
                copyTo,
                seal,
                concentration,
                modelledOn);
    }

    /// How a grant goes on after its end.
    public record Renewal(
            LocalDate validTo,
            @Nullable String legalBasis,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate announcedOn,
            @Nullable String announcedAt) {}

    /// The last day, far away where none is set.
    public LocalDate last() {
        return validTo == null ? FOREVER : validTo;
    }
}
