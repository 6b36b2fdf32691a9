package etdz.policy.approval;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.filing.CaseContacts;
import etdz.policy.approval.register.Cases;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Matters;
import etdz.policy.power.use.PowerUse;
import etdz.policy.power.use.UseImport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// Accepted cases whose promised and statutory dates lie in the year without a notice; every third
/// one has been paused. Their earlier events have been told.
public final class CrossingCases {

    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur");
    private static final int AT_ONCE = 2000;
    private static final String OFFICER = "officer";

    private CrossingCases() {}

    public static void store(ApplicationContext service, int year, int count) {
        var cases = service.getBean(Cases.class);
        var contacts = service.getBean(CaseContacts.class);
        var uses = service.getBean(UseImport.class);
        var calendar = service.getBean(Calendars.class).current();
        var terms =
                Terms.of(
                        service.getBean(Matters.class)
                                .inForce(new MatterCode("SMP-HB-001"), LocalDate.of(year - 1, 12, 1))
                                .orElseThrow());
        var batch = new ArrayList<Case>();
        for (var i = 0; i < count; i++) {
            var day = LocalDate.of(year - 1, 12, 20 + i % 12);
            var now = new Moment(China.startOf(day).plusSeconds(34_200 + i % 28_800), calendar);
            batch.add(accepted(terms, i, contacts, now));
            if (batch.size() == AT_ONCE || i == count - 1) {
                cases.replaceAll(batch);
                uses.addMissing(batch.stream().map(CrossingCases::use).toList());
                batch.clear();
            }
        }
    }

    private static PowerUse use(Case held) {
        var application = held.application();
        return new PowerUse(
                held.id().value(),
                application.matter().code(),
                application.zone(),
                application.receivedOn(),
                application.receivedOn(),
                null,
                null,
                false,
                false);
    }

    private static Case accepted(Terms terms, int number, CaseContacts contacts, Moment now) {
        var id = new CaseId("150100-%d-%06d".formatted(now.today().getYear(), number));
        var application =
                new Application(
                        terms,
                        new ZoneCode(ZONES.get(number % ZONES.size())),
                        new Applicant(new CreditCode("91150100MA0N00016K"), "示例企业（虚构）"),
                        "applicant-1",
                        contacts.close(id, new Contact("示例联系人", "13800000000")),
                        null,
                        now.at());
        var materials =
                terms.materials().stream()
                        .map(item ->
                                new Dossier.Given(
                                        item.code(), new DocumentId("DOC-SEED"), "示例.pdf"))
                        .toList();
        var dossier = new Dossier("{\"text\":\"" + "示".repeat(600) + "\"}", null, null, materials);
        var held = Case.submitted(id, application, dossier, now);
        held = moved(held, new Command.Accept(Set.of()), now);
        if (number % 3 == 0) {
            held = moved(held, new Command.Suspend(PauseGround.EXPERT_REVIEW, 5, "示例"), now);
            held = moved(held, new Command.Resume(), now);
        }
        return held.announced(0);
    }

    private static Case moved(Case held, Command command, Moment now) {
        if (held.on(command, OFFICER, now) instanceof Moved(var next)) {
            return next;
        }
        throw new IllegalStateException(command + " was turned down");
    }
}
