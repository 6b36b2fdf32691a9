package etdz.policy.approval;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Project;
import etdz.policy.approval.filing.ApplicantsFixture;
import etdz.policy.approval.register.RegisterFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Cases of this feature for the tests of others.
public final class CaseFixture {

    private static final List<String> DAYS =
            List.of("2026-09-14", "2026-09-16", "2026-09-18", "2026-09-22", "2026-09-24");

    private static final List<Applicant> APPLICANTS =
            List.of(
                    new Applicant(new CreditCode("91150100MA0N00016K"), "呼和浩特示例甲一生物药品有限公司（虚构）"),
                    new Applicant(new CreditCode("91150702MA0N00016F"), "重庆示例长新能源（海拉尔）有限公司（虚构）"),
                    new Applicant(new CreditCode("91150802MA0N00016L"), "临河示例ABC乳业有限公司（虚构）"));
    private static final List<String> SUBJECTS =
            List.of("示例光伏组件生产线（虚构）", "示例储能电站二期（虚构）", "示例乳粉车间改造（虚构）", "示例冷链仓库（虚构）");

    private CaseFixture() {}

    /// In all stages and zones, received on several days; the same each time.
    public static List<Case> mixed(int count, List<ZoneCode> zones) {
        var all = new ArrayList<Case>();
        var filing = CaseExamples.application("SMP-FG-001", CaseExamples.NOW);
        var other = CaseExamples.application("SMP-HB-001", CaseExamples.NOW);
        for (var i = 0; i < count; i++) {
            var received = CaseExamples.on(DAYS.get(i % DAYS.size()));
            var submitted =
                    submitted(
                            i, i % 5 == 0 ? filing : other, zones.get(i % zones.size()), received);
            var commands = i % 7 < 3 ? List.<Command>of() : commands(i);
            var held = submitted;
            for (var command : commands) {
                held = CaseExamples.moved(held.on(command, "somebody", received));
            }
            all.add(i % 4 == 0 ? claimed(held, "officer-" + i / 4 % 4, received) : held);
        }
        return all;
    }

    /// Received and accepted on one day; twenty working days by law and ten as promised.
    public static Case accepted(String id, ZoneCode zone, String day) {
        return accepted(id, "SMP-HB-001", zone, day);
    }

    public static Case accepted(String id, String matter, ZoneCode zone, String day) {
        var on = CaseExamples.on(day);
        var model = CaseExamples.application(matter, on);
        var application =
                new Application(
                        model.matter(),
                        zone,
                        model.applicant(),
                        model.openedBy(),
                        model.contact(),
                        null,
                        on.at());
        var held = Case.submitted(new CaseId(id), application, CaseExamples.dossier(), on);
        return CaseExamples.moved(held.on(new Accept(Set.of()), "officer-hohhot", on));
    }

    private static Case submitted(int number, Application model, ZoneCode zone, Moment received) {
        var application =
                new Application(
                        model.matter(),
                        zone,
                        APPLICANTS.get(number % 11 % APPLICANTS.size()),
                        model.openedBy(),
                        model.contact(),
                        null,
                        received.at());
        var dossier = CaseExamples.dossier();
        var project =
                new Project(
                        SUBJECTS.get(number % 13 % SUBJECTS.size()),
                        "金川区块",
                        "2720",
                        Objects.requireNonNull(dossier.project()).totalInvestment());
        return Case.submitted(
                new CaseId("%s-2026-%06d".formatted(division(zone), number)),
                application,
                new Dossier(dossier.form(), project, null, dossier.materials()),
                received);
    }

    private static String division(ZoneCode zone) {
        return switch (zone.value()) {
            case "hulunbuir" -> "150700";
            case "bayannur" -> "150800";
            default -> "150100";
        };
    }

    /// One that is in no queue any more stays as it is.
    private static Case claimed(Case held, String officer, Moment now) {
        return held.on(new Command.Claim(), officer, now) instanceof Moved(var claimed)
                ? claimed
                : held;
    }

    private static List<Command> commands(int number) {
        return switch (number % 7) {
            case 3 -> List.of(CaseExamples.TELL);
            case 4 -> List.of(new Accept(Set.of()), CaseExamples.GRANT);
            case 5 -> List.of(new Withdraw());
            default -> List.of(new Accept(Set.of()));
        };
    }

    /// A filing that was accepted on 2026-09-18, with the power of attorney to follow.
    public static Case acceptedFiling() {
        return CaseExamples.after(
                CaseExamples.submitted(), new Accept(Set.of(CaseExamples.ATTORNEY)));
    }

    public static Optional<Case> stored(Stores stores, CaseId id) {
        return RegisterFixture.cases(stores).find(id, new Scope.Everywhere());
    }

    public static void store(Stores stores, List<Case> cases) {
        var names =
                APPLICANTS.stream()
                        .collect(Collectors.toMap(Applicant::creditCode, Applicant::name));
        ApplicantsFixture.put(stores, names);
        RegisterFixture.cases(stores).replaceAll(cases);
    }

    /// As the relay, an officer and time would move it.
    public static boolean move(Stores stores, Case held, Command command, String by, Moment now) {
        return RegisterFixture.cases(stores).move(held, command, by, now);
    }
}
