package etdz.investment.prospectus.desk;

import static etdz.investment.prospectus.ProspectusFixture.BAYANNUR;
import static etdz.investment.prospectus.ProspectusFixture.FIRM;
import static etdz.investment.prospectus.ProspectusFixture.HOHHOT;
import static etdz.investment.prospectus.ProspectusFixture.NOW;
import static etdz.investment.prospectus.ProspectusFixture.OFFICER;
import static etdz.investment.prospectus.ProspectusFixture.after;
import static etdz.investment.prospectus.ProspectusFixture.made;
import static etdz.investment.prospectus.ProspectusFixture.maker;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.investment.prospectus.Command.Withdraw;
import etdz.investment.prospectus.Maker;
import etdz.investment.prospectus.Prospectus;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProspectusesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final List<Maker> MAKERS =
            List.of(
                    OFFICER,
                    maker("officer-bayannur", BAYANNUR, null),
                    maker("applicant-1", null, FIRM),
                    maker("investor-1", null, null));
    private static final List<Scope> SCOPES =
            List.of(
                    new Scope.Everywhere(),
                    new Scope.Zones(Set.of(HOHHOT)),
                    new Scope.Own(FIRM),
                    new Scope.Self("investor-1"),
                    new Scope.Department("drc-nmg"));

    private final Prospectuses prospectuses = new Prospectuses(MONGO.stores());

    @Test
    void it_comes_back_as_it_was_stored_and_is_made_once_for_each_key() {
        var first = made(1, OFFICER, NOW);
        var key = new CreationKey("k1", "a");

        assertThat(prospectuses.add(first, key)).isEqualTo(first);
        assertThat(prospectuses.add(made(2, OFFICER, NOW), key)).isEqualTo(first);
        assertThat(prospectuses.shared(first.id())).contains(first);

        var withdrawn = after(first, new Withdraw());
        assertThat(prospectuses.store(first, withdrawn, Optional.empty())).isTrue();
        assertThat(prospectuses.store(first, withdrawn, Optional.empty())).isFalse();
        assertThat(prospectuses.find(first.id(), new Scope.Everywhere())).contains(withdrawn);
    }

    @Test
    void a_list_finds_what_a_plain_filter_finds_in_scope_only() {
        var all = many(120);
        prospectuses.addMissing(all);

        for (var scope : SCOPES) {
            assertThat(prospectuses.newest(scope, new PageRequest(100, Optional.empty())).items())
                    .as("%s", scope)
                    .isEqualTo(
                            all.stream()
                                    .filter(held -> sees(scope, held.maker()))
                                    .sorted(
                                            Comparator.comparing(Prospectus::madeAt)
                                                    .thenComparing(it -> it.id().value())
                                                    .reversed())
                                    .limit(100)
                                    .toList());
            for (var held : all.subList(0, 20)) {
                assertThat(prospectuses.find(held.id(), scope).isPresent())
                        .isEqualTo(sees(scope, held.maker()));
            }
        }
    }

    @Test
    void no_query_reads_the_whole_collection() {
        prospectuses.addMissing(many(40));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            for (var scope : SCOPES) {
                                prospectuses.newest(scope, new PageRequest(5, Optional.empty()));
                                prospectuses.find(made(1, OFFICER, NOW).id(), scope);
                            }
                            prospectuses.shared(made(1, OFFICER, NOW).id());
                        }))
                .isEmpty();
    }

    private static boolean sees(Scope scope, Maker maker) {
        return switch (scope) {
            case Scope.Everywhere _ -> true;
            case Scope.Zones(var zones) -> maker.zone() != null && zones.contains(maker.zone());
            case Scope.Own(var code) -> code.equals(maker.creditCode());
            case Scope.Self(var subject) -> subject.equals(maker.subject());
            case Scope.Department _ -> false;
        };
    }

    private static List<Prospectus> many(int count) {
        var random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        made(
                                        i,
                                        MAKERS.get(random.nextInt(MAKERS.size())),
                                        NOW.minus(Duration.ofHours(random.nextInt(50))))
                                .untold())
                .toList();
    }
}
