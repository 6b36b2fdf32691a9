package etdz.investment.capital.figure;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/// The foreign capital actually used in the city or league to which a zone belongs (所在盟市), in a
/// year. Never changed: the one recorded last holds.
///
/// @param zone whose host it is
public record HostFigure(
        @BsonId String id,
        ZoneCode zone,
        int year,
        Money amount,
        String source,
        String by,
        Instant at,
        CreationKey creation) {}
