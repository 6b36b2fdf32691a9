package etdz.policy.approval;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.CreationKey;
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

    /// What somebody asks of a case.
    ///
    /// @param read the version he saw
    /// @param key under which a repeat is known
    record Asked(Actor actor, CaseId id, Optional<ETag> read, Optional<CreationKey> key) {}

    ResponseEntity<CaseView> move(Asked asked, Command command) {
        var by = asked.actor().getPrincipal();
        return move(asked, (held, now) -> held.on(command, by, now));
    }

    /// A repeat of what was done already is answered before the version is looked at: whoever got
    /// no answer may ask again. The case is read before and again, so that no act in between is
    /// missed.
    ResponseEntity<CaseView> move(Asked asked, BiFunction<Case, Moment, Outcome> act) {
        var actor = asked.actor();
        var held = held(asked.id(), actor);
        if (done(asked)) {
            return answer(held(asked.id(), actor), actor);
        }
        ETag.of(held.version()).requireIn(asked.read());
        var now = now();
        return switch (act.apply(held, now)) {
            case Moved(var next) when cases.store(next, asked.key()) -> answer(next, actor);
            case Moved _ when done(asked) -> answer(held(asked.id(), actor), actor);
            case Moved _ -> throw ETag.stale();
            case TurnedDown(var reason) ->
                    throw Problem.of(CONFLICT, reason)
                            .with("case", CaseResource.PATH + "/" + held.id().value())
                            .with("stage", held.stage().name())
                            .with("missing", held.stage().lacking())
                            .with("allowed", Act.open(held, actor, now));
        };
    }

    private boolean done(Asked asked) {
        return asked.key().filter(key -> cases.done(asked.id(), key)).isPresent();
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
