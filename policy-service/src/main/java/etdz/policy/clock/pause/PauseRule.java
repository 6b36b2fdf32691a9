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
/// @param namedOnly only for matters whose entry in the catalogue names the procedure
public record PauseRule(
        @BsonId PauseGround ground,
        Bilingual name,
        String basis,
        Evidence evidence,
        @Nullable Integer cap,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean namedOnly,
        @Nullable String note) {

    /// Whether the law has it for some matters only, so that the catalogue has to name it.
    public boolean isForNamedMatters() {
        return Boolean.TRUE.equals(namedOnly);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
