package etdz.land.parcel;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.math.BigDecimal;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A parcel of a zone (宗地).
///
/// @param use code of 用地用海分类
/// @param squareMetres on the ellipsoid, computed from the outline
/// @param holder absent while nobody holds it
public record Parcel(
        @BsonId ParcelId id,
        ZoneCode zone,
        RealEstateUnit unit,
        Bilingual location,
        String use,
        Outline outline,
        BigDecimal squareMetres,
        BigDecimal mu,
        @Nullable CreditCode holder,
        Supply supply,
        long version) {}
