package etdz.policy.approval.recount;

import etdz.common.ZoneCode;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A case whose dates another edition of the calendar has moved. It names no person.
///
/// @param id recomputation and case, so that a step done twice leaves one row
public record ChangedCase(
        @BsonId String id,
        String recomputation,
        CaseId caseId,
        ZoneCode zone,
        MatterCode matter,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        @Nullable LocalDate statutoryBefore,
        @Nullable LocalDate statutoryAfter,
        boolean provisional) {

    static ChangedCase of(String recomputation, Case before, Case after) {
        return new ChangedCase(
                idOf(recomputation, before.id()),
                recomputation,
                before.id(),
                before.application().zone(),
                before.application().matter().code(),
                before.dueOn(),
                after.dueOn(),
                statutory(before),
                statutory(after),
                after.stage().isProvisional());
    }

    static String idOf(String recomputation, CaseId held) {
        return recomputation + "/" + held.value();
    }

    private static @Nullable LocalDate statutory(Case held) {
        var counting = held.stage().counting();
        return counting == null ? null : counting.statutoryDueOn();
    }
}
