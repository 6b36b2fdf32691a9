package etdz.policy.approval;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.clock.Calendars;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Where a case is taken up, moved and shown: what all acts on it have in common.
@Component
class Desk {

    private final Cases cases;
    private final Forms forms;
    private final Calendars calendars;
    private final InstantSource clock;

    Desk(Cases cases, Forms forms, Calendars calendars, InstantSource clock) {
        this.cases = cases;
        this.forms = forms;
        this.calendars = calendars;
        this.clock = clock;
    }

    Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }

    Case held(CaseId id, Actor actor) {
        return cases.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-case"));
    }

    ResponseEntity<CaseView> move(Actor actor, CaseId id, Optional<ETag> read, Command command) {
        return move(actor, id, read, (held, now) -> held.on(command, actor.getPrincipal(), now));
    }

    ResponseEntity<CaseView> move(
            Actor actor, CaseId id, Optional<ETag> read, BiFunction<Case, Moment, Outcome> act) {
        var held = held(id, actor);
        ETag.of(held.version()).requireIn(read);
        var now = now();
        return switch (act.apply(held, now)) {
            case Moved(var next) when cases.store(next) -> answer(next, actor);
            case Moved _ -> throw ETag.stale();
            case TurnedDown(var reason) ->
                    throw Problem.of(CONFLICT, reason)
                            .with("case", CaseResource.PATH + "/" + id.value())
                            .with("stage", held.stage().name())
                            .with("missing", held.stage().lacking())
                            .with("allowed", Act.open(held, actor, now));
        };
    }

    ResponseEntity<CaseView> answer(Case held, Actor actor) {
        return ETag.of(held.version()).on(view(held, actor));
    }

    CaseView view(Case held, Actor actor) {
        var now = now();
        var form = forms.read(held.dossier().form());
        return CaseView.of(held, form, Act.open(held, actor, now), now);
    }
}
