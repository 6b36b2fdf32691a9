package etdz.policy.approval;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.Application.Applicant;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.ResultType;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that others may know of a case after a move, and the move. Listed by hand, so that a new
/// private fact is not published by accident. Whoever missed an event needs only the newest one.
public record PublicCase(
        CaseId id,
        MatterName matter,
        ZoneCode zone,
        Applicant applicant,
        String stage,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        Set<MaterialCode> missing,
        ResultType resultType,
        @Nullable Project project,
        long version,
        Move move) {

    public record MatterName(MatterCode code, int version, Bilingual name) {}

    static PublicCase of(Case held, Move move) {
        var application = held.application();
        var matter = application.matter();
        var acceptance = held.stage().reached();
        return new PublicCase(
                held.id(),
                new MatterName(matter.code(), matter.version(), matter.name()),
                application.zone(),
                application.applicant(),
                held.stage().name(),
                application.receivedOn(),
                acceptance == null ? null : acceptance.on(),
                acceptance == null ? null : acceptance.statutoryDueOn(),
                acceptance == null ? null : acceptance.promisedDueOn(),
                held.stage().lacking(),
                matter.resultType(),
                held.dossier().project(),
                held.version(),
                move);
    }
}
