package etdz.investment.escort.adoption;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/// What a zone decided about escorts. Never changed: a later decision holds from its own first day.
/// The opinion encourages zones where conditions allow (鼓励有条件的国家级经开区探索), so each decides for
/// itself.
///
/// @param offered whether it offers them from then on
/// @param decidedBy the body that decided
/// @param basis document and number
/// @param by user who recorded it
public record Decision(
        @BsonId String id,
        ZoneCode zone,
        boolean offered,
        LocalDate from,
        String decidedBy,
        String basis,
        String by,
        Instant at,
        CreationKey creation) {}
