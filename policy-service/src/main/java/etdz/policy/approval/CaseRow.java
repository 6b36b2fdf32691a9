package etdz.policy.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.approval.Application.Applicant;
import etdz.policy.clock.Due.Light;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case as a line of a list.
///
/// @param subject what it is about in the applicant's words, such as the name of a project
/// @param daysLeft working days, negative when overdue
public record CaseRow(
        CaseId id,
        MatterName matter,
        Applicant applicant,
        ZoneCode zone,
        String stage,
        Status status,
        @Nullable String subject,
        @Nullable String handler,
        @Nullable LocalDate dueOn,
        @Nullable Integer daysLeft,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Light light,
        LocalDate receivedOn) {

    public record MatterName(MatterCode code, Bilingual name) {}

    public static CaseRow of(Case held, Moment now) {
        var application = held.application();
        var matter = application.matter();
        var dueOn = held.dueOn();
        return new CaseRow(
                held.id(),
                new MatterName(matter.code(), matter.name()),
                application.applicant(),
                application.zone(),
                held.stage().name(),
                Status.of(held.stage()),
                held.dossier().subject(),
                held.handler(),
                dueOn,
                dueOn == null ? null : now.calendar().between(now.today(), dueOn),
                Optional.ofNullable(held.queue()).flatMap(q -> q.light(now)).orElse(null),
                application.receivedOn());
    }
}
