package etdz.investment.enterprise;

import static etdz.investment.enterprise.dossier.EnterpriseFixture.BAYANNUR;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.FIRM;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.HOHHOT;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.MISREAD;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.OTHER;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.after;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.firm;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.enterprise.Enterprises.Group;
import etdz.investment.enterprise.Enterprises.Likeness;
import etdz.investment.enterprise.Enterprises.Search;
import etdz.investment.enterprise.dossier.Command.Merge;
import etdz.investment.enterprise.dossier.Command.Separate;
import etdz.investment.enterprise.dossier.Enterprise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnterprisesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final List<Scope> SCOPES =
            List.of(
                    new Everywhere(),
                    new Zones(Set.of(HOHHOT)),
                    new Zones(Set.of(HOHHOT, BAYANNUR)),
                    new Own(FIRM),
                    new Self("talent-1"),
                    new Department("drc-nmg"));

    private final Enterprises enterprises = new Enterprises(MONGO.stores());
    private final KnownEnterprises known = new KnownEnterprises(enterprises);

    @Test
    void an_enterprise_comes_back_as_it_was_stored() {
        var first = firm();
        var merged = after(first, new Merge(OTHER, "重复"));
        assertThat(enterprises.add(first)).isTrue();
        assertThat(enterprises.add(first)).isFalse();
        assertThat(enterprises.store(first, merged, Optional.empty())).isTrue();
        assertThat(enterprises.store(first, merged, Optional.empty())).isFalse();

        assertThat(enterprises.find(FIRM, new Everywhere())).contains(merged);
        var back = after(merged, new Separate("两家"));
        assertThat(enterprises.store(merged, back, Optional.empty())).isTrue();
        assertThat(enterprises.find(FIRM, new Everywhere())).contains(back);
    }

    @Test
    void the_register_finds_what_a_plain_filter_finds() {
        var all = many(300);
        enterprises.addMissing(all);
        var random = new Random(4754);

        for (var i = 0; i < 300; i++) {
            var search = search(random);
            var scope = SCOPES.get(random.nextInt(SCOPES.size()));

            assertThat(found(search, scope))
                    .as("%s in %s", search, scope)
                    .isEqualTo(
                            all.stream()
                                    .filter(held -> matches(held, search, scope))
                                    .map(held -> held.creditCode().value())
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void no_query_reads_the_whole_collection() {
        enterprises.addMissing(many(60));
        var page = new PageRequest(5, Optional.empty());
        var random = new Random(2017);

        var scans =
                MONGO.collectionScansDuring(() -> {
                    for (var scope : SCOPES) {
                        for (var i = 0; i < 20; i++) {
                            enterprises.page(search(random), scope, page);
                        }
                        enterprises.page(Search.ALL, scope, page);
                        enterprises.each(Search.ALL, scope, _ -> {});
                        enterprises.find(FIRM, scope);
                        enterprises.alike(Optional.empty(), scope);
                        enterprises.alike(Optional.of(HOHHOT), scope);
                    }
                    enterprises.find(List.of(FIRM, OTHER));
                    enterprises.merged(List.of(FIRM));
                    known.codesOf(FIRM);
                });

        assertThat(scans).isEmpty();
    }

    @Test
    void records_of_one_zone_with_one_name_or_one_code_but_for_the_check_character_are_alike() {
        var misread = recorded(MISREAD, HOHHOT, "另一个名称（示例）", null);
        var namesake =
                recorded(new CreditCode("91150121MA0T00038K"), HOHHOT, "示例生物药品有限责任公司(虚构)", null);
        var elsewhere = recorded(OTHER, BAYANNUR, firm().name(), null);
        enterprises.addMissing(List.of(firm(), misread, namesake, elsewhere));

        assertThat(enterprises.alike(Optional.empty(), new Everywhere()))
                .containsExactly(
                        new Group(Likeness.SAME_NAME, List.of(FIRM, namesake.creditCode())),
                        new Group(Likeness.SAME_CODE_BODY, List.of(FIRM, MISREAD)));
        assertThat(enterprises.alike(Optional.empty(), new Zones(Set.of(BAYANNUR)))).isEmpty();

        enterprises.store(misread, after(misread, new Merge(FIRM, "重复")), Optional.empty());
        assertThat(enterprises.alike(Optional.of(HOHHOT), new Everywhere())).hasSize(1);
    }

    @Test
    void a_merged_record_is_not_listed_and_leads_to_the_one_that_stays() {
        var misread = recorded(MISREAD, HOHHOT, "另一个名称（示例）", null);
        enterprises.addMissing(List.of(firm(), misread));
        enterprises.store(misread, after(misread, new Merge(FIRM, "重复")), Optional.empty());

        assertThat(found(Search.ALL, new Everywhere())).containsExactly(FIRM.value());
        assertThat(known.surviving(MISREAD)).isEqualTo(FIRM);
        assertThat(known.surviving(FIRM)).isEqualTo(FIRM);
        assertThat(known.surviving(OTHER)).isEqualTo(OTHER);
        assertThat(known.surviving(Set.of(MISREAD, OTHER))).containsExactlyInAnyOrder(FIRM, OTHER);
        assertThat(known.codesOf(FIRM)).containsExactly(FIRM, MISREAD);
    }

    private List<String> found(Search search, Scope scope) {
        var codes = new ArrayList<String>();
        var request = new PageRequest(7, Optional.empty());
        for (var page = enterprises.page(search, scope, request); ; ) {
            page.items().forEach(held -> codes.add(held.creditCode().value()));
            if (page.next().isEmpty()) {
                return codes;
            }
            page = enterprises.page(search, scope, new PageRequest(7, page.next()));
        }
    }

    private static Search search(Random random) {
        return new Search(
                one(random, List.of(HOHHOT, BAYANNUR)),
                one(random, List.of("9115", "911501", "91150802MA0", "7")),
                one(random, List.of("示例", "生物", "药", "物药", "SAMPLE 1", "没有的")),
                one(random, List.of(List.of("27"), List.of("13", "14"))),
                one(random, List.of(Set.of(FIRM, OTHER), Set.of())));
    }

    private static <T> Optional<T> one(Random random, List<T> values) {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(values.get(random.nextInt(values.size())));
    }

    private static boolean matches(Enterprise held, Search search, Scope scope) {
        var code = held.creditCode();
        var seen =
                switch (scope) {
                    case Everywhere _ -> true;
                    case Zones(var zones) -> zones.contains(held.zone());
                    case Own(var own) -> own.equals(code);
                    case Self _, Department _ -> false;
                };
        return seen
                && search.zone().stream().allMatch(held.zone()::equals)
                && search.codePrefix().stream().allMatch(code.value()::startsWith)
                && search.name().stream()
                        .allMatch(part ->
                                held.name()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(part.toLowerCase(Locale.ROOT)))
                && search.divisions().stream()
                        .allMatch(divisions ->
                                divisions.contains(
                                        Objects.requireNonNullElse(held.finding().industry(), "")))
                && search.among().stream().allMatch(codes -> codes.contains(code));
    }

    private static List<Enterprise> many(int count) {
        var random = new Random(32100);
        var all = new ArrayList<>(List.of(firm(), recorded(OTHER, BAYANNUR, "示例粮油（虚构）", "13")));
        var names = List.of("示例生物药品%d有限公司", "示例药物%d厂", "示例风电 Sample %d", "示例数据%d科技");
        var industries = List.of("27", "13", "14", "65");
        for (var i = all.size(); i < count; i++) {
            ZoneCode zone = random.nextBoolean() ? HOHHOT : BAYANNUR;
            all.add(
                    recorded(
                            new CreditCode("91150%03dMA0T%05dX".formatted(random.nextInt(900), i)),
                            zone,
                            names.get(random.nextInt(names.size())).formatted(i),
                            industries.get(random.nextInt(industries.size()))));
        }
        return all;
    }
}
