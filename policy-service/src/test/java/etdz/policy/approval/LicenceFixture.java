package etdz.policy.approval;

import static etdz.policy.approval.CaseExamples.AUTHORITY;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.CaseExamples.on;

import etdz.common.CreditCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.Stores;
import etdz.common.time.Moment;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.RegisterFixture;
import etdz.policy.approval.stage.Licence;
import etdz.policy.identifier.IdentifierScheme;
import etdz.policy.identifier.LicenceIdentifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cases that issued a licence, for tests of this feature and of others.
public final class LicenceFixture {

    public static final IdentifierScheme SCHEME = IdentifierScheme.current();
    private static final CreditCode ISSUER = new CreditCode("11150100MB0N0001X5");

    private LicenceFixture() {}

    public static LicenceIdentifier identifier(int serial) {
        return SCHEME.compose("11150000MB0N000018008", ISSUER, serial, 1);
    }

    /// A food business licence.
    public static Case granted(int serial, String from, @Nullable LocalDate validTo) {
        return granted(serial, null, identifier(serial), from, validTo);
    }

    /// In the place of another.
    ///
    /// @param concerns the case whose licence it takes the place of
    public static Case granted(
            int number,
            @Nullable CaseId concerns,
            LicenceIdentifier identifier,
            String from,
            @Nullable LocalDate validTo) {
        var when = on(from);
        var licence = Licence.issued(identifier, when.today(), validTo);
        var grant =
                new Grant(
                        "150100〔2026〕%d号".formatted(number),
                        AUTHORITY,
                        null,
                        List.of(),
                        licence,
                        Set.of());
        var accepted = accepted(number, "SMP-SC-001", concerns, from);
        return moved(accepted.on(grant, "approver-hohhot", when));
    }

    /// A grant of what is no licence.
    public static Command grant(int number) {
        return new Grant(
                "150100〔2026〕%d号".formatted(number), AUTHORITY, null, List.of(), null, Set.of());
    }

    public static Command refuse(int number, String ground) {
        return new Command.Refuse("150100〔2026〕%d号".formatted(number), ground, AUTHORITY, Set.of());
    }

    /// A renewal that nobody has decided on.
    public static Case renewal(int number, CaseId concerns, String received) {
        return accepted(number, "SMP-SC-012", concerns, received);
    }

    public static Case accepted(
            int number, String matter, @Nullable CaseId concerns, String received) {
        var when = on(received);
        var submitted =
                Case.submitted(
                        new CaseId("150100-2026-%06d".formatted(number)),
                        concerning(CaseExamples.application(matter, when), concerns),
                        CaseExamples.dossier(),
                        when);
        return moved(submitted.on(new Accept(Set.of()), "officer-hohhot", when));
    }

    private static Application concerning(Application model, @Nullable CaseId concerns) {
        return new Application(
                model.matter(),
                model.zone(),
                model.applicant(),
                model.openedBy(),
                model.contact(),
                concerns,
                model.receivedAt());
    }

    /// What becomes of a case by a command.
    public static Case after(Case held, Command command, Moment when) {
        return moved(held.on(command, "somebody", when));
    }

    public static void store(Stores stores, Case... held) {
        var cases = RegisterFixture.cases(stores);
        for (var one : held) {
            cases.add(one, new CreationKey(one.id().value(), ""));
        }
    }
}
