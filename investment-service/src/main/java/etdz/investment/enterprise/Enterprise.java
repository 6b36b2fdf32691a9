package etdz.investment.enterprise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// An enterprise as a zone knows it. What only some sources tell may be absent.
///
/// @param industryDivision division of GB/T 4754-2017
public record Enterprise(
        @BsonId CreditCode creditCode,
        String name,
        @Nullable String nameEn,
        ZoneCode zone,
        @Nullable String industryDivision,
        @Nullable String size,
        @Nullable String capitalKind) {

    /// Known from an application only.
    static Enterprise named(CreditCode creditCode, String name, ZoneCode zone) {
        return new Enterprise(creditCode, name, null, zone, null, null, null);
    }
}
