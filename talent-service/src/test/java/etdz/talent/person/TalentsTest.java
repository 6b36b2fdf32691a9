package etdz.talent.person;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.crypto.TestVault;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TalentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int PROPERTY_RUNS = Integer.getInteger("etdz.property.runs", 2_000);
    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur", "fourth");

    private static final Identities IDENTITIES = new Identities(TestVault.VAULT);

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private final List<Talent> all = sixty();
    private final Talents talents = new Talents(MONGO.stores());

    @BeforeEach
    void register() {
        talents.addMissing(all);
    }

    @Test
    void a_talent_comes_back_as_it_was_stored() {
        assertThat(all)
                .allSatisfy(talent ->
                        assertThat(talents.find(talent.id(), new Scope.Everywhere()))
                                .contains(talent));
    }

    @Test
    void sixty_are_seeded_once_with_numbers_that_check() {
        assertThat(talents.addMissing(all)).isZero();
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(all).extracting(Talent::id).doesNotHaveDuplicates();
        assertThat(all).extracting(IDENTITIES::of).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(talent -> {
                    switch (IDENTITIES.of(talent)) {
                        case Identity.Citizen(var number) ->
                                assertThat(number.verdict()).isEqualTo(IdVerdict.VALID);
                        case Identity.PermanentResident(var number) ->
                                assertThat(number.verdict()).isEqualTo(IdVerdict.VALID);
                        case Identity.Passport(var number) -> assertThat(number).startsWith("X");
                    }
                    assertThat(talent.name().zh()).contains("示例");
                });
        assertThat(sixty())
                .extracting(IDENTITIES::of)
                .isEqualTo(all.stream().map(IDENTITIES::of).toList());
    }

    @Test
    void a_talent_is_stored_in_this_form() {
        var stored =
                requireNonNull(
                        MONGO.database()
                                .getCollection("talents")
                                .find(new Document("_id", "TAL-0001"))
                                .first());

        assertThat(stored.remove("identity")).isInstanceOf(Binary.class);
        assertThat(stored.toJson())
                .isEqualTo(
                        """
                        {"_id": "TAL-0001", "zone": "hohhot", \
                        "name": {"zh": "示例某0", "en": "Sample 0"}, "nationality": "CHN", \
                        "employer": "91150100MA0N00016K", \
                        "field": {"zh": "生物医药", "en": "Biomedicine"}, \
                        "education": "DOCTOR_OR_TOP_SKILL", "registeredOn": "2026-10-25", \
                        "subject": "talent-1", "version": 1}\
                        """);
    }

    static List<Scope> scopes() {
        return List.of(
                new Scope.Everywhere(),
                new Scope.Zones(Set.of(new ZoneCode("hohhot"))),
                new Scope.Zones(Set.of(new ZoneCode("hohhot"), new ZoneCode("bayannur"))),
                new Scope.Own(new CreditCode("91150100MA0N00016K")),
                new Scope.Self("talent-1"));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void no_query_reads_the_whole_collection(Scope scope) {
        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            talents.find(new TalentId("TAL-0001"), scope);
                            var page = new PageRequest(5, Optional.empty());
                            var zone = Optional.of(new ZoneCode("hohhot"));
                            talents.list(zone, scope, page);
                            var first = talents.list(Optional.empty(), scope, page);
                            talents.list(Optional.empty(), scope, new PageRequest(5, first.next()));
                            talents.addMissing(all);
                        }))
                .isEmpty();
    }

    @Test
    void pages_hold_everybody_once() {
        var seen = new ArrayList<Talent>();
        var page = new PageRequest(7, Optional.empty());
        while (true) {
            var slice = talents.list(Optional.empty(), new Scope.Everywhere(), page);
            seen.addAll(slice.items());
            if (slice.next().isEmpty()) {
                break;
            }
            page = new PageRequest(7, slice.next());
        }

        assertThat(seen).isEqualTo(all);
    }

    /// Whatever is asked, nobody sees a row outside his scope, and everybody sees all inside it.
    @Test
    void no_row_leaves_its_scope() {
        var chance = new Random(20261124);
        for (var run = 0; run < PROPERTY_RUNS; run++) {
            var scope = anyScope(chance);
            var zone =
                    chance.nextBoolean()
                            ? Optional.<ZoneCode>empty()
                            : Optional.of(new ZoneCode(ZONES.get(chance.nextInt(4))));
            var expected =
                    all.stream()
                            .filter(t -> within(t, scope))
                            .filter(t -> zone.isEmpty() || zone.get().equals(t.zone()))
                            .toList();

            var page = new PageRequest(100, Optional.empty());
            assertThat(talents.list(zone, scope, page).items()).isEqualTo(expected);

            var one = all.get(chance.nextInt(all.size()));
            assertThat(talents.find(one.id(), scope).isPresent()).isEqualTo(within(one, scope));
        }
    }

    private Scope anyScope(Random chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> new Scope.Everywhere();
            case 1 ->
                    new Scope.Zones(
                            ZONES.stream()
                                    .filter(_ -> chance.nextBoolean())
                                    .map(ZoneCode::new)
                                    .collect(Collectors.toSet()));
            case 2 -> new Scope.Own(all.get(chance.nextInt(all.size())).employer());
            case 3 -> new Scope.Department("drc-nmg");
            default -> new Scope.Self(chance.nextBoolean() ? "talent-1" : "talent-2");
        };
    }

    private static boolean within(Talent talent, Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> true;
            case Scope.Department _ -> false;
            case Scope.Zones(var zones) -> zones.contains(talent.zone());
            case Scope.Own(var enterprise) -> enterprise.equals(talent.employer());
            case Scope.Self(var subject) -> subject.equals(talent.subject());
        };
    }

    static List<Talent> sixty() {
        var persons = new ArrayList<SampleTalents.Person>();
        for (var i = 0; i < 60; i++) {
            persons.add(
                    new SampleTalents.Person(
                            "PER-" + i,
                            "示例某" + i,
                            "Sample " + i,
                            new ZoneCode(ZONES.get(i % 3)),
                            i % 3 == 2 || i % 4 == 3 ? "XXX" : "CHN"));
        }
        var employers =
                List.of(
                        employer("91150100MA0N00016K", "hohhot"),
                        employer("91150702MA0N00016F", "hulunbuir"),
                        employer("91150703MA0T00046B", "hulunbuir"),
                        employer("91150802MA0N00016L", "bayannur"));
        return SampleTalents.of(persons, employers, IDENTITIES, TODAY);
    }

    private static SampleTalents.Employer employer(String code, String zone) {
        return new SampleTalents.Employer(new CreditCode(code), new ZoneCode(zone));
    }
}
