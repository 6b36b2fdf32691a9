package etdz.policy.approval.register;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.remit.Remit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whatever is asked by whomever: no row of another zone, enterprise or person comes back. The
/// number of tries is `etdz.rows` (100,000 in the long run of the tests).
class RowScopeTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final int TRIES = Integer.getInteger("etdz.rows", 5_000);
    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur", "fourth");
    private static final List<String> CODES =
            List.of("91150100MA0N00016K", "91150702MA0N00016F", "91150802MA0N00016L");

    private final SplittableRandom random = new SplittableRandom(7);
    private static final List<MatterCode> MATTERS =
            List.of(new MatterCode("SMP-FG-001"), new MatterCode("SMP-SL-001"));
    private static final Remit WATER =
            new Remit(
                    Map.of(
                            new ZoneCode("hohhot"), Set.of(MATTERS.get(1)),
                            new ZoneCode("bayannur"), Set.copyOf(MATTERS)));

    private final Cases cases =
            new StoredCases(
                    MONGO.stores(),
                    new Rows(it -> it.equals("water-nmg") ? WATER : RegisterFixture.NOTHING));

    @Test
    void nobody_sees_a_row_that_is_not_his() {
        var all = store(120);

        for (var i = 0; i < TRIES; i++) {
            var scope = scope();
            var asked = all.get(random.nextInt(all.size()));

            assertThat(cases.find(asked.id(), scope).isPresent())
                    .as("%s asks for %s", scope, asked.application())
                    .isEqualTo(allowed(scope, asked));
            if (i % 10 == 0) {
                var limit = 1 + random.nextInt(30);
                assertThat(cases.newest(scope, new PageRequest(limit, Optional.empty())).items())
                        .allMatch(held -> allowed(scope, held));
            }
        }
    }

    /// Said once more, in other words than the query's.
    private static boolean allowed(Scope scope, Case held) {
        var application = held.application();
        return switch (scope) {
            case Everywhere _ -> true;
            case Department(var organ) ->
                    organ.equals("water-nmg")
                            && WATER.matters()
                                    .getOrDefault(application.zone(), Set.of())
                                    .contains(application.matter().code());
            case Zones(var zones) ->
                    zones.stream().anyMatch(zone -> zone.equals(application.zone()));
            case Own(var code) -> application.applicant().creditCode().equals(code);
            case Self(var subject) -> application.openedBy().equals(subject);
        };
    }

    private Scope scope() {
        return switch (random.nextInt(8)) {
            case 0 -> new Everywhere();
            case 1 -> new Own(new CreditCode(any(CODES)));
            case 2 -> new Self("user-" + random.nextInt(5));
            case 3 -> new Zones(Set.of());
            case 4 -> new Zones(Set.of(new ZoneCode(any(ZONES))));
            case 5 -> new Department("water-nmg");
            case 6 -> new Department("nobody-nmg");
            default -> {
                var first = random.nextInt(ZONES.size());
                yield new Zones(
                        Set.of(
                                new ZoneCode(ZONES.get(first)),
                                new ZoneCode(ZONES.get((first + 1) % ZONES.size()))));
            }
        };
    }

    private List<Case> store(int count) {
        var all = new ArrayList<Case>();
        for (var i = 0; i < count; i++) {
            var matter = MATTERS.get(random.nextInt(MATTERS.size())).value();
            var model = CaseExamples.application(matter, CaseExamples.NOW);
            var application =
                    new Application(
                            model.matter(),
                            new ZoneCode(any(ZONES)),
                            new Applicant(new CreditCode(any(CODES)), "示例"),
                            "user-" + random.nextInt(5),
                            model.contact(),
                            null,
                            model.receivedAt());
            var held =
                    Case.submitted(
                            StoredCasesTest.id(i),
                            application,
                            CaseExamples.dossier(),
                            CaseExamples.NOW);
            cases.add(held, new CreationKey("key " + i, ""));
            all.add(held);
        }
        return all;
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
