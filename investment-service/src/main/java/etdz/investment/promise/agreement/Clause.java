package etdz.investment.promise.agreement;

import etdz.common.Money;
import org.jspecify.annotations.Nullable;

/// One promise of an agreement (条款).
///
/// @param number as the agreement counts it, such as `3.2`; one clause each
/// @param kind code of the list in `data/promises.json`
/// @param money what is to be paid, invested or reached, if it is a sum
public record Clause(
        String number,
        String text,
        Side side,
        String kind,
        Due due,
        Owner owner,
        @Nullable Money money) {

    /// Who has promised it.
    public enum Side {
        GOVERNMENT,
        ENTERPRISE
    }

    /// Who has to see to it.
    ///
    /// @param organ code of the organ in policy-service's register; absent on the enterprise's side
    /// @param person user of the platform, if one is named
    public record Owner(@Nullable String organ, String name, @Nullable String person) {}
}
