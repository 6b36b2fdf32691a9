package etdz.policy.clock.pause;

import etdz.common.Bilingual;
import etdz.policy.matter.Matter.Evidence;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// That a procedure may stop a clock, by which law, since when and for how long at most.
///
/// @param cap the most working days, where the law names them; the catalogue or the officer may
///   name fewer
public record PauseRule(
        @BsonId PauseGround ground,
        Bilingual name,
        String basis,
        Evidence evidence,
        @Nullable Integer cap,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
