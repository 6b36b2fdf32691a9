package etdz.investment.escort.desk;

import static org.springframework.http.HttpStatus.CONFLICT;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.mandate.Client;
import etdz.investment.escort.mandate.Mandate;
import etdz.investment.escort.mandate.Venture;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageLine;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.lead.Contact;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.desk.LeadRegister;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An enterprise or an investor mandates the zone of one of its projects or leads, once for each
/// key.
@Component
class OfferingEscort {

    /// What comes with the request.
    ///
    /// @param stages all when absent
    record Body(
            @Nullable ProjectId project,
            @Nullable LeadId lead,
            @Nullable List<StageCode> stages,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable ContactBody contact) {}

    record ContactBody(@Nullable String person, @Nullable String phone, @Nullable String email) {}

    private record Found(ZoneCode zone, Venture venture, String owner) {}

    private final Escorts escorts;
    private final EscortContacts contacts;
    private final EscortDesk desk;
    private final EscortStages stages;
    private final ProjectRegister projects;
    private final LeadRegister leads;

    OfferingEscort(
            Escorts escorts,
            EscortContacts contacts,
            EscortDesk desk,
            EscortStages stages,
            ProjectRegister projects,
            LeadRegister leads) {
        this.escorts = escorts;
        this.contacts = contacts;
        this.desk = desk;
        this.stages = stages;
        this.projects = projects;
        this.leads = leads;
    }

    /// 422 with all that is wrong; 409 where the zone offers no escorts, and for a project or lead
    /// that has one.
    Escort offer(Actor actor, Body body, CreationKey key) {
        return escorts.createdUnder(key).orElseGet(() -> offered(actor, body, key));
    }

    private Escort offered(Actor actor, Body body, CreationKey key) {
        var complaints = new Complaints();
        var found = found(actor, body, complaints);
        var lines = lines(body.stages(), complaints);
        var from = desk.ahead("/from", body.from(), complaints);
        var until = desk.ahead("/until", body.until(), complaints);
        if (until.isBefore(from) && !until.isBefore(desk.now().today())) {
            complaints.at("/until", "不能早于委托开始日", "not before the first day");
        }
        var contact = contact(body.contact(), complaints);
        complaints.raise();
        var now = desk.now();
        var venture = found.orElseThrow();
        desk.requireOffered(venture.zone(), now.today());
        var id = new EscortId("ESC-" + UuidCreator.getTimeOrderedEpoch());
        var escort =
                Escort.offered(
                        id,
                        venture.zone(),
                        new Mandate(
                                client(actor, venture.owner()),
                                venture.venture(),
                                from,
                                until,
                                contacts.close(id, contact)),
                        lines,
                        actor.getPrincipal(),
                        now.at());
        return escorts.add(escort, key)
                .orElseThrow(() -> Problem.of(CONFLICT, "venture-has-its-escort"));
    }

    private Optional<Found> found(Actor actor, Body body, Complaints complaints) {
        if ((body.project() == null) == (body.lead() == null)) {
            complaints.at("/project", "请选择一个项目或一条线索", "either a project or a lead");
            return Optional.empty();
        }
        return body.project() != null
                ? ofProject(actor, body.project(), complaints)
                : ofLead(actor, body.lead(), complaints);
    }

    private Optional<Found> ofProject(Actor actor, ProjectId id, Complaints complaints) {
        var project = projects.find(id, actor.scope());
        if (project.isEmpty()) {
            complaints.at("/project", "您没有这个项目", "no project of yours");
        }
        return project.map(it ->
                new Found(
                        it.filing().zone(),
                        new Venture.OfProject(id, it.filing().name()),
                        actor.scope() instanceof Scope.Own
                                ? it.filing().enterprise().name()
                                : actor.displayName()));
    }

    private Optional<Found> ofLead(Actor actor, @Nullable LeadId id, Complaints complaints) {
        var lead = id == null ? Optional.<Found>empty() : openLead(actor, id);
        if (lead.isEmpty()) {
            complaints.at("/lead", "您没有这条线索，或它已经结束", "no lead of yours, or it has ended");
        }
        return lead;
    }

    private Optional<Found> openLead(Actor actor, LeadId id) {
        return leads.find(id, actor.scope())
                .filter(it -> it.isOpen())
                .map(it ->
                        new Found(
                                it.zone(),
                                new Venture.OfLead(id, it.prospect().name()),
                                it.investor().name()));
    }

    private static Client client(Actor actor, String name) {
        CreditCode code = actor.scope() instanceof Scope.Own(var own) ? own : null;
        return new Client(name, code, actor.getPrincipal());
    }

    private List<StageLine> lines(@Nullable List<StageCode> wanted, Complaints complaints) {
        if (wanted == null) {
            return stages.lines(stages.all().stream().map(StageRule::code).toList());
        }
        if (wanted.isEmpty()) {
            complaints.at("/stages", "至少选择一个环节", "one stage at least");
        }
        for (var index = 0; index < wanted.size(); index++) {
            if (stages.find(wanted.get(index)).isEmpty()) {
                complaints.at("/stages/" + index, "没有这个环节", "no such stage");
            }
        }
        return stages.lines(wanted);
    }

    private static Contact contact(@Nullable ContactBody body, Complaints complaints) {
        if (body == null) {
            complaints.needed("/contact/person");
            return new Contact("", null, null);
        }
        var person = complaints.text("/contact/person", body.person(), EscortDesk.LONGEST_NAME);
        var phone =
                complaints.optionalText("/contact/phone", body.phone(), EscortDesk.LONGEST_NAME);
        var email =
                complaints.optionalText("/contact/email", body.email(), EscortDesk.LONGEST_NAME);
        if (phone == null && email == null) {
            complaints.at("/contact/phone", "电话和邮箱至少填一项", "a phone number or an address");
        }
        return new Contact(person, phone, email);
    }
}
