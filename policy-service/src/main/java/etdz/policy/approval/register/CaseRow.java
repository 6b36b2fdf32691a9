package etdz.policy.approval.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Queue;
import etdz.policy.approval.stage.Status;
import etdz.policy.clock.Due.Light;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case as a line of a list.
///
/// @param subject what it is about in the applicant's words, such as the name of a project
/// @param daysLeft working days, negative when overdue
/// @param version that is seen here; an act on the case names it
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
        LocalDate receivedOn,
        long version) {

    public record MatterName(MatterCode code, Bilingual name) {}

    public static CaseRow of(Case held, Moment now) {
        return of(CaseLine.of(held), now);
    }

    public static CaseRow of(CaseLine line, Moment now) {
        var application = line.application();
        var matter = application.matter();
        var queue = Optional.ofNullable(line.queue());
        var dueOn = queue.flatMap(Queue::dueOn);
        return new CaseRow(
                line.id(),
                new MatterName(matter.code(), matter.name()),
                application.applicant(),
                application.zone(),
                line.stage().name(),
                line.status(),
                line.subject(),
                line.handler(),
                dueOn.orElse(null),
                dueOn.map(day -> now.calendar().between(now.today(), day)).orElse(null),
                queue.flatMap(it -> it.light(now)).orElse(null),
                application.receivedOn(),
                line.version());
    }

    /// For who deals with the office, not with one of its people.
    public CaseRow withoutHandler() {
        return new CaseRow(
                id,
                matter,
                applicant,
                zone,
                stage,
                status,
                subject,
                null,
                dueOn,
                daysLeft,
                light,
                receivedOn,
                version);
    }
}
