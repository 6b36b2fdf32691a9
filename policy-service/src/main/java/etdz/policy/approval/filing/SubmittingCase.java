package etdz.policy.approval.filing;

import static org.springframework.http.HttpStatus.FORBIDDEN;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope.Own;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.filing.Dossiers.Handed;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.Numbering;
import etdz.policy.approval.stage.Stage;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Placement.Action;
import etdz.policy.matter.edition.Matters;
import etdz.policy.zone.Zones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Receives an application (收件), once for each key.
@Component
public class SubmittingCase {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 -]{3,30}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SIMILAR = 10;

    /// As it is sent; what is missing is complained of together with all else.
    public record Submission(
            @Nullable MatterCode matter,
            @Nullable ZoneCode zone,
            @Nullable Map<String, Object> form,
            @Nullable List<Handed> materials,
            @Nullable Contact contact,
            @Nullable CaseId concerns) {}

    private final Cases cases;
    private final Matters matters;
    private final Zones zones;
    private final Dossiers dossiers;
    private final Applicants applicants;
    private final CaseContacts contacts;
    private final Numbering numbering;

    SubmittingCase(
            Cases cases,
            Matters matters,
            Zones zones,
            Dossiers dossiers,
            Applicants applicants,
            CaseContacts contacts,
            Numbering numbering) {
        this.cases = cases;
        this.matters = matters;
        this.zones = zones;
        this.dossiers = dossiers;
        this.applicants = applicants;
        this.contacts = contacts;
        this.numbering = numbering;
    }

    public Case submit(Actor actor, CreationKey key, Submission sent, Moment now) {
        var enterprise = enterprise(actor);
        return cases.createdUnder(key)
                .orElseGet(() -> cases.add(received(actor, enterprise, sent, now), key));
    }

    private Case received(Actor actor, CreditCode enterprise, Submission sent, Moment now) {
        var complaints = new Complaints();
        var contact = contact(sent.contact(), complaints);
        var concerns = concerned(sent.concerns(), actor, complaints);
        var zone = Optional.ofNullable(sent.zone()).flatMap(zones::find);
        if (zone.isEmpty()) {
            complaints.at("/zone", "没有这个经开区", "no such zone");
        }
        var matter =
                Optional.ofNullable(sent.matter()).flatMap(it -> matters.inForce(it, now.today()));
        if (matter.isEmpty()) {
            complaints.at("/matter", "目录中没有这个事项", "no such matter in force today");
            complaints.raise();
        }
        var terms = matter.orElseThrow();
        if (terms.action() == Action.AMEND && sent.concerns() == null) {
            complaints.at("/concerns", "变更须指明所变更的准予决定", "say which grant is to be amended");
        }
        var dossier =
                dossiers.complete(
                        terms,
                        enterprise,
                        Optional.ofNullable(sent.form()).orElse(Map.of()),
                        List.of(),
                        Optional.ofNullable(sent.materials()).orElse(List.of()),
                        complaints);
        var id = numbering.forCase(zone.orElseThrow().divisionCode(), now.at());
        var application =
                new Application(
                        Terms.of(terms),
                        zone.orElseThrow().code(),
                        new Applicant(
                                enterprise, applicants.nameOf(enterprise, actor.displayName())),
                        actor.getPrincipal(),
                        contacts.close(id, contact),
                        concerns,
                        now.at());
        return Case.submitted(id, application, dossier, now);
    }

    static CreditCode enterprise(Actor actor) {
        if (actor.scope() instanceof Own(var enterprise)) {
            return enterprise;
        }
        throw Problem.of(FORBIDDEN, "credit-code-missing");
    }

    /// What is amended, renewed or given up is a grant of the applicant's own.
    private @Nullable CaseId concerned(
            @Nullable CaseId earlier, Actor actor, Complaints complaints) {
        if (earlier != null
                && cases.find(earlier, actor.scope())
                        .filter(held -> held.stage() instanceof Stage.Granted)
                        .filter(held -> !held.isSuperseded())
                        .isEmpty()) {
            complaints.at("/concerns", "没有这项可变更或延续的准予决定", "no such grant of yours in force");
        }
        return earlier;
    }

    /// Undecided cases of the same applicant and matter: perhaps the application was made already.
    public List<Case> similar(Actor actor, MatterCode matter) {
        return cases.undecided(enterprise(actor), matter, MOST_SIMILAR);
    }

    private static Contact contact(@Nullable Contact sent, Complaints complaints) {
        if (sent == null) {
            complaints.needed("/contact");
            return new Contact("", "");
        }
        complaints.text("/contact/name", sent.name(), LONGEST_NAME);
        if (!PHONE.matcher(Optional.ofNullable(sent.phone()).orElse("")).matches()) {
            complaints.at("/contact/phone", "电话号码不正确", "not a telephone number");
        }
        return sent;
    }
}
