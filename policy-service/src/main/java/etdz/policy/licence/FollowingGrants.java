package etdz.policy.licence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.amqp.CloudEvent;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.LicenceEntry.Standing;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.Placement.Action;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the grant of an amendment, a renewal or a cancellation does to the licence that it
/// concerns. Hears the grant's event, which comes again until this is done; done twice it changes
/// nothing.
@Component
class FollowingGrants {

    static final String GRANTED = "etdz.policy.case.granted.v1";

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(String id, @Nullable String concerns) {}

    private final Cases cases;
    private final Calendars calendars;
    private final InstantSource clock;
    private final JsonMapper json;

    FollowingGrants(Cases cases, Calendars calendars, InstantSource clock, JsonMapper json) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
        this.json = json;
    }

    void hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        if (heard.concerns() != null) {
            follow(new CaseId(heard.id()), new CaseId(heard.concerns()));
        }
    }

    /// The case decides by what it is now: a grant that was revoked meanwhile does nothing.
    void follow(CaseId id, CaseId concerns) {
        var held = cases.held(id, new Scope.Everywhere());
        if (!(held.stage() instanceof Granted granted)) {
            return;
        }
        if (held.application().matter().action() == Action.CANCEL) {
            cancel(concerns, granted);
        } else if (held.licence() != null) {
            supersede(held.licence().identifier(), granted.decision().by());
        }
    }

    private void supersede(LicenceIdentifier by, String officer) {
        cases.versionsOf(by).stream()
                .filter(earlier -> isIssuedBefore(earlier, by))
                .forEach(earlier -> move(earlier, new Command.Supersede(by), officer));
    }

    private static boolean isIssuedBefore(Case earlier, LicenceIdentifier by) {
        return Optional.ofNullable(earlier.licence())
                .filter(it -> it.standing() == Standing.ISSUED)
                .filter(it -> it.identifier().version() < by.version())
                .isPresent();
    }

    /// The last version is given up, whichever version the application named.
    private void cancel(CaseId concerns, Granted granted) {
        var earlier = cases.held(concerns, new Scope.Everywhere());
        var versions =
                earlier.licence() == null
                        ? List.of(earlier)
                        : cases.versionsOf(earlier.licence().identifier());
        var last = versions.getLast();
        if (last.isInForce()) {
            var reason = "依持证人申请注销，见 " + granted.documentNumber();
            move(last, new Command.Cancel(Ground.AT_HOLDERS_WISH, reason), granted.decision().by());
        }
    }

    private void move(Case earlier, Command command, String by) {
        var now = new Moment(clock.instant(), calendars.current());
        if (!cases.move(earlier, command, by, now)) {
            throw new IllegalStateException(earlier.id().value() + " was moved meanwhile");
        }
    }
}
