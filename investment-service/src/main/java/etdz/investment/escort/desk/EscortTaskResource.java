package etdz.investment.escort.desk;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.investment.escort.Command.AddTask;
import etdz.investment.escort.Command.FinishTask;
import etdz.investment.escort.Command.WithdrawTask;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Due;
import etdz.investment.escort.view.EscortView;
import etdz.investment.escort.view.Part;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The tasks of an escort: set and withdrawn by the agent or an officer, done by whoever has to.
@RestController
@RequestMapping(EscortDesk.PATH + "/{id}/tasks")
class EscortTaskResource {

    enum ToAct {
        AGENT,
        ENTERPRISE,
        DEPARTMENT
    }

    /// @param organ code and name of the department that has to act
    /// @param dueOn either this day
    /// @param workingDays or so many working days from today
    record Setting(
            @Nullable String title,
            @Nullable StageCode stage,
            @Nullable ToAct toAct,
            @Nullable String organ,
            @Nullable String organName,
            @Nullable LocalDate dueOn,
            @Nullable Integer workingDays) {}

    record Completion(@Nullable LocalDate on, @Nullable String proof) {}

    record Because(@Nullable String reason) {}

    private static final Set<Part> WORKERS = Set.of(Part.OFFICER, Part.AGENT);

    private final EscortDesk desk;
    private final CreationKeys keys;

    EscortTaskResource(EscortDesk desk, CreationKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> add(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Setting body) {
        var complaints = new Complaints();
        var title = complaints.text("/title", body.title(), EscortDesk.LONGEST_NAME);
        var doer = complaints.needed("/toAct", body.toAct()).map(it -> doer(it, body, complaints));
        var due = due(body, complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "AddTask" + id.value(), body),
                WORKERS,
                _ -> new AddTask(title, body.stage(), doer.orElseThrow(), due.orElseThrow()));
    }

    private static Doer doer(ToAct toAct, Setting body, Complaints complaints) {
        return switch (toAct) {
            case AGENT -> new Doer.ByAgent();
            case ENTERPRISE -> new Doer.ByClient();
            case DEPARTMENT ->
                    new Doer.ByOrgan(
                            complaints.text("/organ", body.organ(), EscortDesk.LONGEST_NAME),
                            complaints.text(
                                    "/organName", body.organName(), EscortDesk.LONGEST_NAME));
        };
    }

    private Optional<Due> due(Setting body, Complaints complaints) {
        var days = body.workingDays();
        if ((days == null) == (body.dueOn() == null)) {
            complaints.at("/dueOn", "截止日和工作日数填一项", "either a day or a number of working days");
            return Optional.empty();
        }
        if (days == null) {
            return Optional.of(new Due.On(desk.ahead("/dueOn", body.dueOn(), complaints)));
        }
        if (days < 1 || days > Due.MOST_DAYS) {
            complaints.at("/workingDays", "1 至 " + Due.MOST_DAYS, "1 to " + Due.MOST_DAYS);
            return Optional.empty();
        }
        return Optional.of(new Due.Within(desk.now().today(), days));
    }

    @PutMapping("/{number}/completion")
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT', 'APPLICANT', 'INVESTOR', 'DEPARTMENT')")
    ResponseEntity<EscortView> finish(
            Actor actor,
            @PathVariable EscortId id,
            @PathVariable int number,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Completion body) {
        var complaints = new Complaints();
        var on = desk.past("/on", body.on(), complaints);
        var proof = complaints.text("/proof", body.proof(), EscortDesk.LONGEST_TEXT);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "FinishTask%s-%d".formatted(id.value(), number), body),
                EnumSet.complementOf(EnumSet.of(Part.READER)),
                held -> {
                    if (held.tasks().stream()
                            .anyMatch(it ->
                                    it.number() == number && !Part.mayFinish(held, it, actor))) {
                        throw EscortDesk.notHis();
                    }
                    return new FinishTask(number, on, proof);
                });
    }

    @PutMapping("/{number}/withdrawal")
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> withdraw(
            Actor actor,
            @PathVariable EscortId id,
            @PathVariable int number,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        var complaints = new Complaints();
        var reason = EscortDesk.reason(body.reason(), complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "WithdrawTask%s-%d".formatted(id.value(), number), body),
                WORKERS,
                _ -> new WithdrawTask(number, reason));
    }
}
