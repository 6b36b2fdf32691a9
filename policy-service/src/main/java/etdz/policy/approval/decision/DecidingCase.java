package etdz.policy.approval.decision;

import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.POWER_BOUND_UNKNOWN;
import static etdz.policy.approval.Outcome.Reason.POWER_NOT_HELD;
import static etdz.policy.approval.Outcome.Reason.SAMPLE_MATTER;
import static etdz.policy.approval.Outcome.Reason.SAMPLE_POWER;

import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Obstacles;
import etdz.policy.approval.Outcome;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.register.Numbering;
import etdz.policy.approval.stage.Decision.Ascertained;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Authority.NeedsManual;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant.Bound;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.register.Powers;
import etdz.policy.zone.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Prepares a decision (办结): only who holds the power decides, and the decision says in whose name.
@Component
public class DecidingCase {

    private static final int TEN_THOUSANDS = 4;

    /// What is decided, by whom.
    ///
    /// @param ground needed to refuse
    /// @param found what the case itself does not say of the bounds of the delegation
    public record Wish(
            Result result,
            @Nullable String ground,
            List<String> conditions,
            Optional<Ascertained> found,
            String by) {}

    /// Who decides in the zone, as far as the register says.
    ///
    /// @param unknown bounds of the delegation of which nobody has said whether the case keeps to
    ///   them: it is not decided before somebody has found out
    private record Holder(Optional<Authority> authority, Set<Bound> unknown) {

        static final Holder NOBODY = new Holder(Optional.empty(), Set.of());
    }

    private final Powers powers;
    private final Zones zones;
    private final Numbering numbering;
    private final Heard heard;
    private final Issuing issuing;
    private final boolean demo;

    DecidingCase(
            Powers powers,
            Zones zones,
            Numbering numbering,
            Heard heard,
            Issuing issuing,
            @Value("${etdz.demo:false}") boolean demo) {
        this.powers = powers;
        this.zones = zones;
        this.numbering = numbering;
        this.heard = heard;
        this.issuing = issuing;
        this.demo = demo;
    }

    public Outcome decide(Case held, Wish wish, Moment now) {
        var desks = heard.desks(held);
        var holder = holderWhileRunning(held, wish.found());
        var obstacles = obstacles(held, wish.result(), desks, wish.by(), holder, now);
        if (!obstacles.isEmpty()) {
            return new TurnedDown(obstacles);
        }
        var authority = holder.authority().orElseThrow();
        var division = zones.find(held.application().zone()).orElseThrow().divisionCode();
        var number = numbering.forDocument(division, now.at());
        var command =
                wish.result() == Result.GRANTED
                        ? new Grant(
                                number,
                                authority,
                                wish.ground(),
                                wish.conditions(),
                                issuing.licence(held, authority, now).orElse(null),
                                desks)
                        : new Refuse(number, String.valueOf(wish.ground()), authority, desks);
        return held.on(command, wish.by(), now);
    }

    /// All that stands in the way of this decision by this person.
    public List<Obstacle> obstacles(
            Case held, Result result, Set<DeskCode> desks, String by, Moment now) {
        return obstacles(held, result, desks, by, holderWhileRunning(held, Optional.empty()), now);
    }

    private List<Obstacle> obstacles(
            Case held, Result result, Set<DeskCode> desks, String by, Holder holder, Moment now) {
        if (!(held.stage() instanceof Running)) {
            return List.of(new Obstacle(NOT_AT_THIS_STAGE, held.stage().name()));
        }
        var found = new ArrayList<>(Obstacles.toDeciding(held, result, desks, by, now));
        if (held.application().matter().sample() && !demo) {
            found.add(new Obstacle(SAMPLE_MATTER, held.application().matter().code().value()));
        }
        var authority = holder.authority();
        if (authority.isEmpty()) {
            found.add(new Obstacle(POWER_NOT_HELD, held.application().matter().code().value()));
        }
        holder.unknown()
                .forEach(bound -> found.add(new Obstacle(POWER_BOUND_UNKNOWN, bound.name())));
        if (result == Result.GRANTED) {
            authority.map(power -> issuing.obstacles(held, power)).ifPresent(found::addAll);
        }
        if (!demo && authority.filter(Authority::sample).isPresent()) {
            found.add(new Obstacle(SAMPLE_POWER, held.application().matter().code().value()));
        }
        return found;
    }

    /// The register is asked once for each decision, and only where one can be made.
    private Holder holderWhileRunning(Case held, Optional<Ascertained> found) {
        return held.stage() instanceof Running ? holder(held, found) : Holder.NOBODY;
    }

    /// In whose name a case is decided that keeps to all bounds of the delegation.
    public Optional<Authority> holder(Case within) {
        return holder(within, Optional.of(new Ascertained(true, null))).authority();
    }

    private Holder holder(Case held, Optional<Ascertained> found) {
        var application = held.application();
        var investment =
                Optional.ofNullable(held.dossier().project())
                        .map(project -> project.totalInvestment().amount())
                        .map(yuan -> yuan.movePointLeft(TEN_THOUSANDS))
                        .or(() -> found.map(Ascertained::investmentWan));
        var circumstances = new Circumstances(acceptedOn(held), Optional.empty(), investment);
        return switch (powers.holder(
                application.matter().code(), application.zone(), circumstances)) {
            case Held power when decidesHere(power.mode()) -> {
                var unknown = EnumSet.noneOf(Bound.class);
                unknown.addAll(power.unchecked());
                if (found.map(Ascertained::outsideExcludedAreas).orElse(false)) {
                    unknown.remove(Bound.AREA);
                }
                var needed =
                        found.filter(
                                it -> !power.unchecked().isEmpty() || it.investmentWan() != null);
                yield new Holder(Optional.of(Authority.of(power, needed.orElse(null))), unknown);
            }
            case Held _, NeedsManual _ -> Holder.NOBODY;
        };
    }

    private static boolean decidesHere(Mode mode) {
        return switch (mode) {
            case PASSED_DOWN, AUTHORISED, ENTRUSTED, STATIONED, SEAL -> true;
            case ORIGINAL, DIRECT_REPORT -> false;
        };
    }

    /// Where the register says who holds it.
    public String link(Case held) {
        return "/api/policy/powers/%s/holder?zone=%s&on=%s"
                .formatted(
                        held.application().matter().code().value(),
                        held.application().zone().value(),
                        acceptedOn(held));
    }

    private static LocalDate acceptedOn(Case held) {
        var acceptance = held.stage().reached();
        return acceptance == null ? held.application().receivedOn() : acceptance.on();
    }
}
