package etdz.policy.approval;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Withdraw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cases of this feature for the tests of others.
public final class CaseFixture {

    private static final List<String> DAYS =
            List.of("2026-09-14", "2026-09-16", "2026-09-18", "2026-09-22", "2026-09-24");

    /// A case and its place in the work list.
    public record Row(String id, Queue queue) {}

    private CaseFixture() {}

    /// In all stages and zones, received on several days; the same each time.
    public static List<Case> mixed(int count, List<ZoneCode> zones) {
        var all = new ArrayList<Case>();
        var model = CaseTest.application("SMP-HB-001", CaseTest.NOW);
        for (var i = 0; i < count; i++) {
            var received = CaseTest.on(DAYS.get(i % DAYS.size()));
            var application =
                    new Application(
                            model.matter(),
                            zones.get(i % zones.size()),
                            model.applicant(),
                            model.openedBy(),
                            model.contact(),
                            null,
                            received.at());
            var number = new CaseId("150100-2026-%06d".formatted(i));
            var submitted = Case.submitted(number, application, CaseTest.dossier(), received);
            var commands = i % 7 < 3 ? List.<Command>of() : commands(i);
            var held = submitted;
            for (var command : commands) {
                held = CaseTest.moved(held.on(command, "somebody", received));
            }
            all.add(held);
        }
        return all;
    }

    /// Received and accepted on one day; twenty working days by law and ten as promised.
    public static Case accepted(String id, ZoneCode zone, String day) {
        var on = CaseTest.on(day);
        var model = CaseTest.application("SMP-HB-001", on);
        var application =
                new Application(
                        model.matter(),
                        zone,
                        model.applicant(),
                        model.openedBy(),
                        model.contact(),
                        null,
                        on.at());
        var held = Case.submitted(new CaseId(id), application, CaseTest.dossier(), on);
        return CaseTest.moved(held.on(new Accept(Set.of()), "officer-hohhot", on));
    }

    private static List<Command> commands(int number) {
        return switch (number % 7) {
            case 3 -> List.of(CaseTest.TELL);
            case 4 -> List.of(new Accept(Set.of()), CaseTest.GRANT);
            case 5 -> List.of(new Withdraw());
            default -> List.of(new Accept(Set.of()));
        };
    }

    /// A filing that was accepted on 2026-09-18, with the power of attorney to follow.
    public static Case acceptedFiling() {
        return CaseTest.after(CaseTest.submitted(), new Accept(Set.of(CaseTest.ATTORNEY)));
    }

    public static Optional<Case> stored(Stores stores, CaseId id) {
        return new Cases(stores).find(id, new Scope.Everywhere());
    }

    public static void store(Stores stores, List<Case> cases) {
        var repository = new Cases(stores);
        for (var held : cases) {
            repository.add(held, new CreationKey(held.id().value(), ""));
        }
    }

    public static Optional<Row> queued(Case held) {
        return Optional.ofNullable(held.queue()).map(queue -> new Row(held.id().value(), queue));
    }
}
