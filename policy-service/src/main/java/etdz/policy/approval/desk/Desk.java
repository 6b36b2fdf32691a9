package etdz.policy.approval.desk;

import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Outcome;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.ZoneTime;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.filing.Forms;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.Onlooker;
import etdz.policy.approval.register.ReadingCases;
import etdz.policy.approval.register.ReadingCases.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Where a case is taken up, moved and shown: what all acts on it have in common.
@Component
class Desk {

    private final Cases cases;
    private final ReadingCases reading;
    private final Forms forms;
    private final Acts acts;
    private final CreationKeys keys;
    private final List<Onlooker> onlookers;
    private final ZoneTime time;

    Desk(
            Cases cases,
            ReadingCases reading,
            Forms forms,
            Acts acts,
            CreationKeys keys,
            ZoneTime time,
            List<Onlooker> onlookers) {
        this.cases = cases;
        this.reading = reading;
        this.forms = forms;
        this.acts = acts;
        this.keys = keys;
        this.onlookers = List.copyOf(onlookers);
        this.time = time;
    }

    Moment now(@Nullable ZoneCode zone) {
        return zone == null ? time.anywhere() : time.in(zone);
    }

    Moment now(Case held) {
        return time.in(held.application().zone());
    }

    Case held(CaseId id, Actor actor) {
        return cases.held(id, actor.scope());
    }

    /// For reading only: more people may see a case than may act on it.
    Found found(CaseId id, Actor actor) {
        return reading.held(id, actor);
    }

    /// @param body what was sent: the same key with another body is refused
    ResponseEntity<CaseView> move(Asked asked, Object body, Command command) {
        return move(asked, body, (held, now) -> held.on(command, asked.by(), now));
    }

    ResponseEntity<CaseView> move(Asked asked, Command command) {
        return move(asked, "", command);
    }

    ResponseEntity<CaseView> move(Asked asked, Object body, BiFunction<Case, Moment, Outcome> act) {
        var actor = asked.actor();
        var command = asked.command(keys, body);
        var guarded =
                new Guarded<>(
                        () -> held(asked.id(), actor),
                        Case::version,
                        () -> command.filter(key -> cases.done(asked.id(), key)).isPresent(),
                        (held, next) -> stored(new Step<>(held, next), command));
        return answer(guarded.act(asked.read(), held -> moved(held, act, actor)), actor);
    }

    private Case moved(Case held, BiFunction<Case, Moment, Outcome> act, Actor actor) {
        var now = now(held);
        return switch (act.apply(held, now)) {
            case Moved(var next) -> next;
            case TurnedDown refusal -> throw turnedDown(held, refusal, actor, now);
        };
    }

    private boolean stored(Step<Case> step, Optional<CreationKey> command) {
        var stored = cases.store(step, command);
        if (stored) {
            onlookers.forEach(it -> it.saw(step.next()));
        }
        return stored;
    }

    private Problem turnedDown(Case held, TurnedDown refusal, Actor actor, Moment now) {
        return Problem.of(CONFLICT, refusal.reason())
                .with("case", CaseResource.PATH + "/" + held.id().value())
                .with("stage", held.stage().name())
                .with("missing", held.stage().lacking())
                .with(
                        "reasons",
                        refusal.obstacles().stream().map(it -> acts.told(held, it)).toList())
                .with("allowed", acts.allowed(held, actor, now));
    }

    ResponseEntity<CaseView> answer(Found found, Actor actor) {
        return found.onMandate()
                ? ETag.of(found.held().version()).on(onMandate(found.held()))
                : answer(found.held(), actor);
    }

    /// As the applicant sees it, without what he may do.
    private CaseView onMandate(Case held) {
        var form = forms.read(held.dossier().form());
        return CaseView.of(held, form, List.of(), Reader.AGENT, now(held));
    }

    ResponseEntity<CaseView> answer(Case held, Actor actor) {
        return ETag.of(held.version()).on(view(held, actor));
    }

    CaseView view(Case held, Actor actor) {
        var now = now(held);
        var form = forms.read(held.dossier().form());
        return CaseView.of(held, form, acts.allowed(held, actor, now), Reader.of(actor), now);
    }

    /// What the caller may do, and what keeps him from the rest.
    List<Acts.ActView> acts(CaseId id, Actor actor) {
        var found = found(id, actor);
        return found.onMandate() ? List.of() : acts.all(found.held(), actor, now(found.held()));
    }
}
