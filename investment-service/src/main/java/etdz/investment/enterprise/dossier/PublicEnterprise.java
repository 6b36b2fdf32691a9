package etdz.investment.enterprise.dossier;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.enterprise.dossier.Fact.Name;
import org.jspecify.annotations.Nullable;

/// All that others may know of an enterprise after a move, and the move.
public record PublicEnterprise(
        CreditCode creditCode,
        ZoneCode zone,
        String name,
        @Nullable String nameEn,
        @Nullable String industryDivision,
        @Nullable String size,
        @Nullable String capitalKind,
        @Nullable CreditCode mergedInto,
        boolean sample,
        long version,
        Move move) {

    static PublicEnterprise of(Enterprise held, Move move) {
        var merger = held.merger();
        return new PublicEnterprise(
                held.creditCode(),
                held.zone(),
                held.name(),
                held.value(Name.NAME_EN),
                held.value(Name.INDUSTRY),
                held.value(Name.SIZE),
                held.value(Name.CAPITAL_KIND),
                merger == null ? null : merger.into(),
                held.sample(),
                held.version(),
                move);
    }
}
