package etdz.policy.mandate;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What the newest event of an escort says of its mandate (委托).
///
/// @param id of the escort
/// @param venture id of the project, or of the lead that is accompanied
/// @param client the enterprise that mandates; an investor without a credit code has no cases here
/// @param standing as the event names it
/// @param from the first day on which it has effect
/// @param until the last one; past it the agency has ended (民法典 第一百七十三条)
/// @param version of the escort
public record Mandate(
        @BsonId String id,
        ZoneCode zone,
        String venture,
        @Nullable CreditCode client,
        String standing,
        @Nullable String agent,
        LocalDate from,
        LocalDate until,
        long version) {

    /// The standing of a mandate that the zone accepted and nobody ended.
    static final String WORKING = "IN_FORCE";
}
