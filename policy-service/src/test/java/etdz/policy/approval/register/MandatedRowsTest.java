package etdz.policy.approval.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Dossier;
import etdz.policy.mandate.EscortedProject;
import etdz.policy.mandate.Mandate;
import etdz.policy.mandate.MandateFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whatever is asked by whomever: an agent finds what his mandates of the day cover, who else asks
/// what his rows are, and nobody anything else. The number of tries is `etdz.rows`.
class MandatedRowsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final int TRIES = Integer.getInteger("etdz.rows", 3_000);
    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur");
    private static final List<String> FIRMS =
            List.of("91150100MA0N00016K", "91150702MA0N00016F", "91150802MA0N00016L");
    private static final List<String> CODES =
            List.of("2609-150100-04-01-000001", "2609-150100-04-01-000002");
    private static final List<String> STANDINGS =
            List.of("OFFERED", "IN_FORCE", "IN_FORCE", "IN_FORCE", "ENDED", "REVOKED");
    private static final List<String> ROLES =
            List.of("agent", "applicant", "officer", "investor", "supervisor");
    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");

    private final SplittableRandom random = new SplittableRandom(11);
    private final TestClock clock = new TestClock();
    private final MandateFixture told = new MandateFixture(MONGO.stores());
    private final Cases cases = RegisterFixture.cases(MONGO.stores());
    private final ReadingCases reading = new ReadingCases(cases, told.inForce(clock));

    @Test
    void nobody_reads_a_case_that_is_neither_his_nor_mandated_to_him() {
        var all = cases(90);
        var projects = projects(all, 24);
        var mandates = mandates(projects, 60);
        var found = 0;

        for (var i = 0; i < TRIES; i++) {
            var day = FIRST.plusDays(random.nextInt(40));
            clock.standAt(day + "T09:30");
            var actor = actor();
            var asked = any(all);

            var own = isReader(actor) && covers(actor.scope(), asked);
            var mandated =
                    actor.is("agent")
                            && mandates.stream()
                                    .filter(it -> inForce(it, actor, day))
                                    .anyMatch(it -> covers(it, projects, asked));
            var answer = ask(asked, actor);
            assertThat(answer.isPresent())
                    .as("%s asks on %s for %s", actor, day, asked.id())
                    .isEqualTo(own || mandated);
            assertThat(answer.map(ReadingCases.Found::onMandate).orElse(mandated && !own))
                    .isEqualTo(mandated && !own);
            found += mandated ? 1 : 0;
            if (i % 5 == 0) {
                listed(any(mandates), actor, day, projects, all);
            }
        }
        assertThat(found).isGreaterThan(TRIES / 100);
    }

    private void listed(
            Mandate mandate,
            Actor actor,
            LocalDate day,
            List<EscortedProject> projects,
            List<Case> all) {
        var page = new PageRequest(100, Optional.empty());
        if (actor.is("agent") && inForce(mandate, actor, day)) {
            assertThat(reading.mandated(actor, mandate.id(), page).items())
                    .extracting(Case::id)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream()
                                    .filter(held -> covers(mandate, projects, held))
                                    .map(Case::id)
                                    .toList());
        } else {
            assertThat(catchThrowable(() -> reading.mandated(actor, mandate.id(), page)))
                    .isInstanceOf(Problem.class);
        }
    }

    private Optional<ReadingCases.Found> ask(Case asked, Actor actor) {
        try {
            return Optional.of(reading.held(asked.id(), actor));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static boolean inForce(Mandate held, Actor actor, LocalDate day) {
        return MandateFixture.isInForce(held, actor.getPrincipal(), day);
    }

    private static boolean isReader(Actor actor) {
        return actor.is("applicant") || actor.is("officer") || actor.is("supervisor");
    }

    private static boolean covers(Scope scope, Case held) {
        var application = held.application();
        return switch (scope) {
            case Scope.Everywhere _ -> true;
            case Scope.Department _ -> false;
            case Scope.Zones(var zones) -> zones.contains(application.zone());
            case Scope.Own(var code) -> application.applicant().creditCode().equals(code);
            case Scope.Self(var subject) -> application.openedBy().equals(subject);
        };
    }

    private static boolean covers(Mandate mandate, List<EscortedProject> projects, Case held) {
        return isOf(mandate, held)
                && projects.stream()
                        .filter(project -> project.id().equals(mandate.venture()))
                        .filter(project -> project.zone().equals(mandate.zone()))
                        .filter(project -> project.enterprise().equals(mandate.client()))
                        .anyMatch(project -> names(held, project));
    }

    private static boolean isOf(Mandate mandate, Case held) {
        var application = held.application();
        return application.zone().equals(mandate.zone())
                && application.applicant().creditCode().equals(mandate.client());
    }

    private static boolean names(Case held, EscortedProject project) {
        if (held.id().value().equals(project.filing())) {
            return true;
        }
        return project.code() != null && project.code().equals(held.dossier().projectCode());
    }

    private Actor actor() {
        var user = "user-" + random.nextInt(4);
        var roles = new HashSet<String>(Set.of(any(ROLES)));
        if (random.nextBoolean()) {
            roles.add("agent");
        }
        var scope =
                switch (random.nextInt(5)) {
                    case 0 -> new Scope.Own(new CreditCode(any(FIRMS)));
                    case 1 -> new Scope.Zones(Set.of(new ZoneCode(any(ZONES))));
                    case 2 -> random.nextInt(10) == 0 ? new Scope.Everywhere() : self(user);
                    default -> self(user);
                };
        return new Actor(user, scope, roles.toArray(String[]::new));
    }

    private static Scope self(String user) {
        return new Scope.Self(user);
    }

    private List<Case> cases(int count) {
        var all = new ArrayList<Case>();
        for (var i = 0; i < count; i++) {
            var model = CaseExamples.application("SMP-FG-001", CaseExamples.NOW);
            var application =
                    new Application(
                            model.matter(),
                            new ZoneCode(any(ZONES)),
                            new Applicant(new CreditCode(any(FIRMS)), "示例"),
                            "user-" + random.nextInt(4),
                            model.contact(),
                            null,
                            model.receivedAt());
            var dossier = CaseExamples.dossier();
            var id = StoredCasesTest.id(i);
            var held =
                    Case.submitted(
                            id,
                            application,
                            new Dossier(dossier.form(), null, codeOrNone(), dossier.materials()),
                            CaseExamples.NOW);
            cases.add(held, new CreationKey("key " + id.value(), ""));
            all.add(held);
        }
        return all;
    }

    private List<EscortedProject> projects(List<Case> all, int count) {
        var projects = new ArrayList<EscortedProject>();
        for (var i = 0; i < count; i++) {
            var filing = any(all);
            var own = random.nextInt(4) > 0;
            var project =
                    new EscortedProject(
                            "PRJ-" + i,
                            own ? filing.application().zone() : new ZoneCode(any(ZONES)),
                            own
                                    ? filing.application().applicant().creditCode()
                                    : new CreditCode(any(FIRMS)),
                            filing.id().value(),
                            codeOrNone(),
                            1);
            told.put(project);
            projects.add(project);
        }
        return projects;
    }

    private List<Mandate> mandates(List<EscortedProject> projects, int count) {
        var mandates = new ArrayList<Mandate>();
        for (var i = 0; i < count; i++) {
            var project = any(projects);
            var own = random.nextInt(5) > 0;
            var from = FIRST.plusDays(random.nextInt(20));
            var mandate =
                    new Mandate(
                            "ESC-" + i,
                            own ? project.zone() : new ZoneCode(any(ZONES)),
                            random.nextInt(8) == 0 ? "LEAD-" + i : project.id(),
                            own ? project.enterprise() : firmOrNone(),
                            any(STANDINGS),
                            random.nextInt(10) == 0 ? null : "user-" + random.nextInt(4),
                            from,
                            from.plusDays(random.nextInt(25)),
                            1);
            told.put(mandate);
            mandates.add(mandate);
        }
        return mandates;
    }

    private @Nullable String codeOrNone() {
        return random.nextInt(3) == 0 ? null : any(CODES);
    }

    private @Nullable CreditCode firmOrNone() {
        return random.nextInt(4) == 0 ? null : new CreditCode(any(FIRMS));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
