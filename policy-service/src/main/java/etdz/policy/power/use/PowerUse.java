package etdz.policy.power.use;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.grant.Mode;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One case, as far as it tells how a power is used. Each fact stays once it is known, so events
/// may come in any order, and one that says nothing new costs no write.
///
/// @param mode in which it was decided
/// @param corrected whether the applicant was asked to correct it
/// @param revoked whether the decision was taken back (撤销): the office's error
public record PowerUse(
        @BsonId String id,
        MatterCode matter,
        ZoneCode zone,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        @Nullable Mode mode,
        boolean corrected,
        boolean revoked) {

    /// What is known when this was told, too.
    PowerUse and(PowerUse told) {
        return new PowerUse(
                id,
                told.matter,
                told.zone,
                told.receivedOn,
                told.acceptedOn == null ? acceptedOn : told.acceptedOn,
                told.decidedOn == null ? decidedOn : told.decidedOn,
                told.mode == null ? mode : told.mode,
                corrected || told.corrected,
                revoked || told.revoked);
    }
}
