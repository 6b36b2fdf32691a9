package etdz.policy.approval.desk;

import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.http.Problem;
import etdz.common.http.ProblemTexts;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Obstacles;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.decision.DecidingCase;
import etdz.policy.approval.decision.Heard;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Proposal.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What somebody may do with a case now, and what stands in the way of what he may not: "why can I
/// not issue?".
@Component
class Acts {

    /// @param link where what is missing can be seen or brought
    record Told(String reason, String text, @Nullable String subject, @Nullable String link) {}

    record ActView(String act, boolean open, List<Told> reasons) {}

    private final DecidingCase deciding;
    private final Heard heard;
    private final ProblemTexts texts;

    Acts(DecidingCase deciding, Heard heard, ProblemTexts texts) {
        this.deciding = deciding;
        this.heard = heard;
        this.texts = texts;
    }

    List<String> allowed(Case held, Actor actor, Moment now) {
        var desks = heard.desks(held);
        return theirs(actor)
                .filter(act -> isOpen(act, held, actor, desks, now))
                .map(act -> act == Act.ANSWER ? Act.CORRECTION : act)
                .map(Act::code)
                .toList();
    }

    /// Those that the stage has in it; what belongs to another stage is left out.
    List<ActView> all(Case held, Actor actor, Moment now) {
        var desks = heard.desks(held);
        return theirs(actor)
                .map(act -> new Found(act, obstacles(act, held, actor, desks, now)))
                .filter(found -> found.act() == Act.DECISION || !found.elsewhere())
                .map(found ->
                        new ActView(
                                found.act().code(),
                                found.obstacles().isEmpty(),
                                found.obstacles().stream().map(it -> told(held, it)).toList()))
                .toList();
    }

    private record Found(Act act, List<Obstacle> obstacles) {

        boolean elsewhere() {
            return obstacles.stream().anyMatch(it -> it.reason() == NOT_AT_THIS_STAGE);
        }
    }

    private static Stream<Act> theirs(Actor actor) {
        return Arrays.stream(Act.values()).filter(act -> act.isFor(actor));
    }

    private boolean isOpen(Act act, Case held, Actor actor, Set<DeskCode> desks, Moment now) {
        if (act == Act.DECISION) {
            var by = actor.getPrincipal();
            return Arrays.stream(Result.values())
                    .anyMatch(it -> Obstacles.toDeciding(held, it, desks, by, now).isEmpty());
        }
        return obstacles(act, held, actor, desks, now).isEmpty();
    }

    private List<Obstacle> obstacles(
            Act act, Case held, Actor actor, Set<DeskCode> desks, Moment now) {
        var by = actor.getPrincipal();
        if (act == Act.DECISION) {
            return deciding.obstacles(held, Result.GRANTED, desks, by, now);
        }
        return switch (held.on(act.sample(held, desks, now), by, now)) {
            case Moved _ -> List.of();
            case TurnedDown(var obstacles) -> obstacles;
        };
    }

    Told told(Case held, Obstacle obstacle) {
        var slug = obstacle.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Told(slug, titleOf(slug), obstacle.subject(), link(held, obstacle).orElse(null));
    }

    private String titleOf(String slug) {
        var body = Problem.of(CONFLICT, slug).getBody();
        var title = texts.localise(body, LocaleContextHolder.getLocale()).getTitle();
        return title == null ? slug : title;
    }

    private Optional<String> link(Case held, Obstacle obstacle) {
        var self = CaseResource.PATH + "/" + held.id().value();
        return switch (obstacle.reason()) {
            case MATERIALS_STILL_MISSING -> Optional.of(self + "/materials/" + obstacle.subject());
            case OPINION_OUTSTANDING -> Optional.of(self + "/opinions");
            case CLOCK_PAUSED -> Optional.of(self + "/clock");
            case POWER_NOT_HELD, POWER_BOUND_UNKNOWN -> Optional.of(deciding.link(held));
            case ISSUER_WITHOUT_CODE -> Optional.of("/api/policy/organs/" + obstacle.subject());
            case LICENCE_TYPE_MISSING -> Optional.of("/api/policy/matters/" + obstacle.subject());
            case CONCERNED_GRANT_NOT_IN_FORCE ->
                    Optional.of(CaseResource.PATH + "/" + obstacle.subject());
            default -> Optional.empty();
        };
    }
}
