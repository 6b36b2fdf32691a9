package etdz.policy.approval;

import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.http.Problem;
import etdz.common.time.Moment;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Decision.Authority;
import etdz.policy.approval.Stage.Accepted;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Authority.NeedsManual;
import etdz.policy.power.Circumstances;
import etdz.policy.power.Mode;
import etdz.policy.power.Powers;
import etdz.policy.zone.Zones;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Prepares a decision (办结): only who holds the power decides, and the decision says in whose name.
@Component
class DecidingCase {

    private static final int TEN_THOUSANDS = 4;

    enum Result {
        GRANTED,
        REFUSED
    }

    private final Powers powers;
    private final Zones zones;
    private final Numbering numbering;
    private final boolean demo;

    DecidingCase(
            Powers powers,
            Zones zones,
            Numbering numbering,
            @Value("${etdz.demo:false}") boolean demo) {
        this.powers = powers;
        this.zones = zones;
        this.numbering = numbering;
        this.demo = demo;
    }

    Outcome decide(Case held, Result result, @Nullable String ground, String by, Moment now) {
        if (!(held.stage() instanceof Accepted(var acceptance, var missing))) {
            return new Outcome.TurnedDown(Outcome.Reason.NOT_AT_THIS_STAGE);
        }
        var application = held.application();
        if (application.matter().sample() && !demo) {
            throw Problem.of(CONFLICT, "sample-matter");
        }
        var authority = authority(held, acceptance.on());
        if (result == Result.REFUSED) {
            return held.on(new Refuse(String.valueOf(ground), authority), by, now);
        }
        if (!missing.isEmpty()) {
            return new Outcome.TurnedDown(Outcome.Reason.MATERIALS_STILL_MISSING);
        }
        var division = zones.find(application.zone()).orElseThrow().divisionCode();
        var number = numbering.forDocument(division, now.at());
        return held.on(new Grant(number, authority, ground), by, now);
    }

    private Authority authority(Case held, LocalDate acceptedOn) {
        return holder(held, acceptedOn)
                .orElseThrow(() ->
                        Problem.of(CONFLICT, "power-not-held")
                                .with("holder", link(held, acceptedOn)));
    }

    /// Who holds the power over a case, if he decides in the zone.
    Optional<Authority> holder(Case held, LocalDate acceptedOn) {
        var application = held.application();
        var investment =
                Optional.ofNullable(held.dossier().project())
                        .map(project -> project.totalInvestment().amount())
                        .map(yuan -> yuan.movePointLeft(TEN_THOUSANDS));
        var circumstances = new Circumstances(acceptedOn, Optional.empty(), investment);
        return switch (powers.holder(
                application.matter().code(), application.zone(), circumstances)) {
            case Held power when decidesHere(power.mode()) -> Optional.of(Authority.of(power));
            case Held _, NeedsManual _ -> Optional.empty();
        };
    }

    private static boolean decidesHere(Mode mode) {
        return switch (mode) {
            case PASSED_DOWN, AUTHORISED, ENTRUSTED, STATIONED, SEAL -> true;
            case ORIGINAL, DIRECT_REPORT -> false;
        };
    }

    private static String link(Case held, LocalDate acceptedOn) {
        return "/api/policy/powers/%s/holder?zone=%s&on=%s"
                .formatted(
                        held.application().matter().code().value(),
                        held.application().zone().value(),
                        acceptedOn);
    }
}
