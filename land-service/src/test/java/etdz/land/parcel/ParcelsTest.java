package etdz.land.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParcelsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int PROPERTY_RUNS = Integer.getInteger("etdz.property.runs", 1_000);
    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur", "fourth");

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private final List<Parcel> all = fourHundred();
    private final Parcels parcels = new Parcels(MONGO.stores());

    @BeforeEach
    void seed() {
        parcels.addMissing(all);
    }

    @Test
    void a_parcel_comes_back_as_it_was_stored() {
        assertThat(all)
                .allSatisfy(parcel ->
                        assertThat(parcels.find(parcel.id(), new Scope.Everywhere()))
                                .contains(parcel));
    }

    @Test
    void seeding_again_adds_nothing() {
        assertThat(parcels.addMissing(all)).isZero();
        assertThat(MONGO.database().getCollection("parcels").countDocuments()).isEqualTo(400);
    }

    @Test
    void a_parcel_is_stored_in_this_form() {
        var stored =
                MONGO.database()
                        .getCollection("parcels")
                        .find(new Document("_id", "PCL-150105-0002"))
                        .projection(new Document("outline.coordinates", 0));

        assertThat(stored.map(Document::toJson))
                .containsExactly(
                        """
                        {"_id": "PCL-150105-0002", "zone": "hohhot", \
                        "unit": "150105001001GB00002W00000000", \
                        "location": {"zh": "呼和浩特经开区示例地块2号", \
                        "en": "Hohhot zone, sample plot 2"}, \
                        "use": "100102", "outline": {"type": "Polygon"}, \
                        "squareMetres": {"$numberDecimal": "%s"}, \
                        "mu": {"$numberDecimal": "%s"}, \
                        "holder": "91150100MA0N00016K", \
                        "supply": {"is": "Supplied", "mode": "GRANT", \
                        "contractNumber": "示例-150105-0002", "contractOn": "2026-01-31", \
                        "work": {"agreedStart": "2026-07-30", \
                        "price": {"amount": {"$numberDecimal": "%s"}, "currency": "CNY"}}}, \
                        "version": 1}\
                        """
                                .formatted(all.get(1).squareMetres(), all.get(1).mu(), price()));
    }

    private String price() {
        return all.get(1).supply() instanceof Supply.Supplied supplied
                        && supplied.work().price() != null
                ? supplied.work().price().amount().toPlainString()
                : "none";
    }

    static List<Scope> scopes() {
        return List.of(
                new Scope.Everywhere(),
                new Scope.Zones(Set.of(new ZoneCode("hohhot"))),
                new Scope.Zones(Set.of(new ZoneCode("hohhot"), new ZoneCode("bayannur"))),
                new Scope.Own(new CreditCode("91150100MA0N00016K")),
                new Scope.Self("investor-1"));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void no_query_reads_the_whole_collection(Scope scope) {
        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            parcels.find(all.getFirst().id(), scope);
                            var page = new PageRequest(5, Optional.empty());
                            parcels.list(Optional.of(new ZoneCode("hohhot")), scope, page);
                            var first = parcels.list(Optional.empty(), scope, page);
                            parcels.list(Optional.empty(), scope, new PageRequest(5, first.next()));
                            parcels.addMissing(all);
                        }))
                .isEmpty();
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
            var limit = 1 + chance.nextInt(100);
            var expected =
                    all.stream()
                            .filter(parcel -> within(parcel, scope))
                            .filter(parcel -> zone.isEmpty() || zone.get().equals(parcel.zone()))
                            .map(parcel -> parcel.id().value())
                            .sorted()
                            .limit(limit)
                            .toList();

            var page = new PageRequest(limit, Optional.empty());
            assertThat(parcels.list(zone, scope, page).items())
                    .extracting(parcel -> parcel.id().value())
                    .isEqualTo(expected);

            var one = all.get(chance.nextInt(all.size()));
            assertThat(parcels.find(one.id(), scope).isPresent()).isEqualTo(within(one, scope));
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
            case 2 ->
                    new Scope.Own(
                            Optional.ofNullable(all.get(chance.nextInt(all.size())).holder())
                                    .orElse(new CreditCode("91150100MA0N00099X")));
            case 3 -> new Scope.Department("drc-nmg");
            default -> new Scope.Self("investor-1");
        };
    }

    private static boolean within(Parcel parcel, Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> true;
            case Scope.Department _ -> false;
            case Scope.Zones(var zones) -> zones.contains(parcel.zone());
            case Scope.Own(var enterprise) -> enterprise.equals(parcel.holder());
            case Scope.Self _ -> false;
        };
    }

    static List<Parcel> fourHundred() {
        var holders = new ArrayList<SampleParcels.Holder>();
        holders.add(holder("91150100MA0N00099K", "hohhot"));
        holders.add(holder("91150100MA0N00016K", "hohhot"));
        holders.add(holder("91150702MA0N00016F", "hulunbuir"));
        holders.add(holder("91150802MA0N00016L", "bayannur"));
        return SampleParcels.of(holders, TODAY);
    }

    private static SampleParcels.Holder holder(String code, String zone) {
        return new SampleParcels.Holder(new CreditCode(code), new ZoneCode(zone));
    }
}
