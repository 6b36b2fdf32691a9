package etdz.investment.lead.desk;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.CreditCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.lead.Command;
import etdz.investment.lead.Command.Convert;
import etdz.investment.lead.Command.Lose;
import etdz.investment.lead.Command.Negotiate;
import etdz.investment.lead.Command.NoteContact;
import etdz.investment.lead.Command.PlanStep;
import etdz.investment.lead.Command.Reckon;
import etdz.investment.lead.Command.Register;
import etdz.investment.lead.Command.Reopen;
import etdz.investment.lead.Command.Sign;
import etdz.investment.lead.Command.StepBack;
import etdz.investment.lead.Command.Take;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.NextStep;
import etdz.investment.lead.Outcome.Moved;
import etdz.investment.lead.Outcome.Reason;
import etdz.investment.lead.Outcome.TurnedDown;
import etdz.investment.lead.view.EstimateView;
import etdz.investment.lead.view.LeadView;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What officers do with a lead of their zone.
@RestController
@RequestMapping(LeadDesk.PATH + "/{id}")
class LeadActResource {

    record Said(@Nullable String text) {}

    record Step(@Nullable String text, @Nullable LocalDate on) {}

    record Because(@Nullable String reason) {}

    /// @param stage the next one
    /// @param document that was signed, for SIGNED
    /// @param creditCode of the registered enterprise, for REGISTERED
    record Next(
            @Nullable String stage,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable CreditCode creditCode,
            @Nullable String enterprise) {}

    record Linked(@Nullable ProjectId project) {}

    private record None() {}

    private final Leads leads;
    private final LeadDesk desk;
    private final ProjectRegister projects;
    private final CreationKeys keys;

    LeadActResource(Leads leads, LeadDesk desk, ProjectRegister projects, CreationKeys keys) {
        this.leads = leads;
        this.desk = desk;
        this.projects = projects;
        this.keys = keys;
    }

    @PutMapping("/owner")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> take(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return move(actor, id, read, key, new None(), _ -> new Take(actor.displayName()));
    }

    @PutMapping("/last-contact")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> noteContact(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Said body) {
        return move(
                actor,
                id,
                read,
                key,
                body,
                complaints ->
                        new NoteContact(
                                complaints.text("/text", body.text(), LeadBody.LONGEST_TEXT)));
    }

    @PutMapping("/next-step")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> plan(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Step body) {
        return move(
                actor,
                id,
                read,
                key,
                body,
                complaints ->
                        new PlanStep(
                                new NextStep(
                                        complaints.text(
                                                "/text", body.text(), LeadBody.LONGEST_TEXT),
                                        complaints
                                                .needed("/on", body.on())
                                                .orElse(LocalDate.EPOCH))));
    }

    @PutMapping("/estimate")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> reckon(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody EstimateView body) {
        return move(
                actor,
                id,
                read,
                key,
                body,
                complaints -> new Reckon(EstimateView.read(body, "", complaints)));
    }

    @PutMapping("/stage")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> moveOn(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Next body) {
        return move(actor, id, read, key, body, complaints -> advance(body, complaints));
    }

    private Command advance(Next body, Complaints complaints) {
        return switch (String.valueOf(body.stage())) {
            case "SIGNED" ->
                    new Sign(
                            past("/on", body.on(), complaints),
                            complaints.text("/document", body.document(), LeadBody.LONGEST_NAME));
            case "REGISTERED" -> {
                var code =
                        complaints
                                .needed("/creditCode", body.creditCode())
                                .orElse(new CreditCode(""));
                if (body.creditCode() != null && code.verdict() == CreditCode.Verdict.WRONG_SHAPE) {
                    complaints.at("/creditCode", "不是统一社会信用代码", "not a unified social credit code");
                }
                yield new Register(
                        past("/on", body.on(), complaints),
                        code,
                        complaints.text("/enterprise", body.enterprise(), LeadBody.LONGEST_NAME));
            }
            case "NEGOTIATING" -> new Negotiate();
            default -> {
                complaints.at("/stage", "请选择下一阶段", "NEGOTIATING, SIGNED or REGISTERED");
                yield new Negotiate();
            }
        };
    }

    /// What has happened lies not in the future.
    private LocalDate past(String pointer, @Nullable LocalDate day, Complaints complaints) {
        var told = complaints.needed(pointer, day).orElse(LocalDate.EPOCH);
        if (told.isAfter(desk.now().today())) {
            complaints.at(pointer, "不能晚于今天", "not after today");
        }
        return told;
    }

    @PutMapping("/correction")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> stepBack(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        return move(actor, id, read, key, body, c -> new StepBack(why(body, c)));
    }

    @PutMapping("/loss")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> lose(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        return move(actor, id, read, key, body, c -> new Lose(why(body, c)));
    }

    @PutMapping("/reopening")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> reopen(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        return move(actor, id, read, key, body, c -> new Reopen(why(body, c)));
    }

    private static String why(Because body, Complaints complaints) {
        return complaints.text("/reason", body.reason(), LeadBody.LONGEST_TEXT);
    }

    /// An officer says which project has come of it, where no event could.
    @PutMapping("/project")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<LeadView> link(
            Actor actor,
            @PathVariable LeadId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Linked body) {
        var zone = desk.held(actor, id).zone();
        return move(
                actor,
                id,
                read,
                key,
                body,
                complaints -> {
                    var project = complaints.needed("/project", body.project());
                    if (project.flatMap(it -> projects.find(it, actor.scope()))
                            .filter(it -> it.filing().zone().equals(zone))
                            .isEmpty()) {
                        complaints.at("/project", "本经开区没有这个项目", "no project of this zone");
                    }
                    return new Convert(project.orElse(new ProjectId("")));
                });
    }

    private ResponseEntity<LeadView> move(
            Actor actor,
            LeadId id,
            Optional<ETag> read,
            Optional<String> header,
            Object body,
            Function<Complaints, Command> asked) {
        var complaints = new Complaints();
        var command = asked.apply(complaints);
        var key =
                keys.ofCommand(
                        actor, header, command.getClass().getSimpleName() + id.value(), body);
        complaints.raise();
        var guarded =
                new Guarded<>(
                        () -> desk.held(actor, id),
                        Lead::version,
                        () -> key.filter(it -> leads.done(id, it)).isPresent(),
                        (_, next) -> stored(next, key));
        return desk.answer(guarded.act(read, held -> moved(held, command, actor)), actor);
    }

    private boolean stored(Lead next, Optional<CreationKey> key) {
        return switch (leads.store(next, key)) {
            case DONE -> true;
            case STALE -> false;
            case PROJECT_TAKEN -> throw Problem.of(CONFLICT, Reason.PROJECT_HAS_ITS_LEAD);
        };
    }

    private Lead moved(Lead held, Command command, Actor actor) {
        return switch (held.on(command, actor.getPrincipal(), desk.now().at())) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }
}
