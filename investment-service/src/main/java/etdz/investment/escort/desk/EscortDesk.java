package etdz.investment.escort.desk;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.investment.calendar.Calendars;
import etdz.investment.escort.Command;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.Outcome.Moved;
import etdz.investment.escort.Outcome.Reason;
import etdz.investment.escort.Outcome.TurnedDown;
import etdz.investment.escort.adoption.Adoptions;
import etdz.investment.escort.mandate.Venture.OfLead;
import etdz.investment.escort.mandate.Venture.OfProject;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.view.EscortRow;
import etdz.investment.escort.view.EscortView;
import etdz.investment.escort.view.Part;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.lead.desk.LeadRegister;
import etdz.investment.project.ProjectId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What every page about escorts needs: the moment, the escort in the caller's rows, how it is
/// shown, and how one act on it is stored.
@Component
class EscortDesk {

    static final String PATH = "/api/investment/escorts";
    static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'AGENT', 'OFFICER', 'REVIEWER', 'APPROVER',"
                    + " 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_NAME = 200;

    private static final int YEARS_AHEAD = 10;

    private final Escorts escorts;
    private final EscortContacts contacts;
    private final EscortStages stages;
    private final Adoptions adoptions;
    private final LeadRegister leads;
    private final Calendars calendars;
    private final InstantSource clock;

    EscortDesk(
            Escorts escorts,
            EscortContacts contacts,
            EscortStages stages,
            Adoptions adoptions,
            LeadRegister leads,
            Calendars calendars,
            InstantSource clock) {
        this.escorts = escorts;
        this.contacts = contacts;
        this.stages = stages;
        this.adoptions = adoptions;
        this.leads = leads;
        this.calendars = calendars;
        this.clock = clock;
    }

    Moment now() {
        return new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), calendars.current());
    }

    /// 404 as well when it is out of scope.
    Escort held(Actor actor, EscortId id) {
        return escorts.find(id, Reader.of(actor))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-escort"));
    }

    /// 409 where the zone does not offer escorts today.
    void requireOffered(ZoneCode zone, LocalDate today) {
        if (!adoptions.of(zone).isOfferedOn(today)) {
            throw Problem.of(CONFLICT, "escorts-not-offered").with("zone", zone.value());
        }
    }

    /// The project that is accompanied, or that the lead has become.
    Optional<ProjectId> project(Escort held) {
        return switch (held.mandate().venture()) {
            case OfProject(var project, _) -> Optional.of(project);
            case OfLead(var lead, _) ->
                    leads.find(lead, new Scope.Everywhere())
                            .flatMap(it ->
                                    it.stage() instanceof Converted(_, var project, _)
                                            ? Optional.of(project)
                                            : Optional.empty());
        };
    }

    EscortRow row(Escort held, Actor reader) {
        return EscortRow.of(held, stages, reader, now());
    }

    EscortView view(Escort held, Actor reader) {
        return EscortView.of(
                held, contacts.of(held), project(held).orElse(null), stages, reader, now());
    }

    ResponseEntity<EscortView> answer(Escort held, Actor reader) {
        return ETag.of(held.version()).on(view(held, reader));
    }

    /// One act. 403 for who has another part in the escort, 404 for a stage, task or note that is
    /// not in it, 409 when the act is turned down.
    ///
    /// @param parts whose act it is
    ResponseEntity<EscortView> act(
            Actor actor,
            EscortId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Set<Part> parts,
            Function<Escort, Command> asked) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        Escort::version,
                        () -> key.filter(it -> escorts.done(id, it)).isPresent(),
                        (before, next) -> escorts.store(before, next, key));
        return answer(
                guarded.act(
                        read,
                        held -> {
                            if (!parts.contains(Part.of(held, actor))) {
                                throw notHis();
                            }
                            return moved(held, asked.apply(held), actor);
                        }),
                actor);
    }

    static Problem notHis() {
        return Problem.of(FORBIDDEN, "escort-not-yours");
    }

    private Escort moved(Escort held, Command command, Actor actor) {
        return switch (held.on(command, actor.getPrincipal(), now())) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw refused(held, reason);
        };
    }

    private static Problem refused(Escort held, Reason reason) {
        if (reason == Reason.ESCORT_PART_UNKNOWN) {
            return Problem.of(NOT_FOUND, reason);
        }
        return Problem.of(CONFLICT, reason)
                .with("standing", held.standing().label())
                .with("from", held.mandate().from().toString())
                .with("until", held.mandate().until().toString());
    }

    static String reason(@Nullable String said, Complaints complaints) {
        return complaints.text("/reason", said, LONGEST_TEXT);
    }

    /// What has happened lies not in the future.
    LocalDate past(String pointer, @Nullable LocalDate day, Complaints complaints) {
        var told = complaints.needed(pointer, day).orElse(LocalDate.EPOCH);
        if (told.isAfter(now().today())) {
            complaints.at(pointer, "不能晚于今天", "not after today");
        }
        return told;
    }

    /// What is to happen lies not in the past, nor further ahead than anybody can plan and the
    /// calendars reach.
    LocalDate ahead(String pointer, @Nullable LocalDate day, Complaints complaints) {
        var told = complaints.needed(pointer, day).orElse(LocalDate.EPOCH);
        if (day != null && told.isBefore(now().today())) {
            complaints.at(pointer, "不能早于今天", "not before today");
        }
        if (told.isAfter(now().today().plusYears(YEARS_AHEAD))) {
            complaints.at(pointer, "须在十年以内", "within ten years");
        }
        return told;
    }
}
