package etdz.policy.seed;

import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.stage.Decision;
import etdz.policy.approval.stage.Stage;
import etdz.policy.directline.SampleTickets;
import etdz.policy.power.use.PowerUse;
import etdz.policy.power.use.UseImport;
import etdz.policy.premises.SamplePremises;
import etdz.policy.staffing.SamplePosts;
import etdz.policy.zone.Zones;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What surrounds the cases of a zone: its hall, its posts, its questions to the region, and how
/// its powers are used.
@Component
class SampleOffices {

    private final Zones zones;
    private final SamplePremises premises;
    private final SamplePosts posts;
    private final SampleTickets tickets;
    private final UseImport uses;

    SampleOffices(
            Zones zones,
            SamplePremises premises,
            SamplePosts posts,
            SampleTickets tickets,
            UseImport uses) {
        this.zones = zones;
        this.premises = premises;
        this.posts = posts;
        this.tickets = tickets;
        this.uses = uses;
    }

    void put(List<Case> cases, Moment now) {
        premises.put(zones.all(), now);
        posts.put(zones.all(), now.today());
        tickets.put(zones.all(), now);
        uses.addMissing(cases.stream().map(SampleOffices::use).toList());
    }

    private static PowerUse use(Case held) {
        var application = held.application();
        var acceptance = held.stage().reached();
        var decision = decision(held.stage());
        return new PowerUse(
                held.id().value(),
                application.matter().code(),
                application.zone(),
                China.dayOf(application.receivedAt()),
                acceptance == null ? null : acceptance.on(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.authority().mode(),
                !held.corrections().isEmpty(),
                held.stage() instanceof Stage.Revoked);
    }

    private static @Nullable Decision decision(Stage stage) {
        return switch (stage) {
            case Stage.Granted granted -> granted.decision();
            case Stage.Refused refused -> refused.decision();
            case Stage.Revoked(var granted, _) -> granted.decision();
            case Stage.Cancelled(var granted, _) -> granted.decision();
            default -> null;
        };
    }
}
