package etdz.land.intensity;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZoneLandsTest {

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final Scope HERE = new Scope.Zones(Set.of(HOHHOT));

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private final ZoneLands reports = new ZoneLands(MONGO.stores());

    @Test
    void the_newest_report_of_a_zone_counts() {
        reports.addMissing(report(2024, "800"));
        reports.addMissing(report(2025, "820.5"));

        assertThat(reports.newest(HOHHOT, HERE)).contains(report(2025, "820.5"));
    }

    @Test
    void a_report_of_the_same_year_is_not_replaced() {
        assertThat(reports.addMissing(report(2025, "820"))).isTrue();
        assertThat(reports.addMissing(report(2025, "1"))).isFalse();

        assertThat(reports.newest(HOHHOT, HERE)).contains(report(2025, "820"));
    }

    @Test
    void a_zone_out_of_scope_is_not_found() {
        reports.addMissing(report(2025, "820"));

        assertThat(reports.newest(HOHHOT, new Scope.Everywhere())).isPresent();
        assertThat(reports.newest(HOHHOT, new Scope.Zones(Set.of(new ZoneCode("bayannur")))))
                .isEmpty();
        assertThat(reports.newest(HOHHOT, new Scope.Own(new CreditCode("91150100MA0N00016K"))))
                .isEmpty();
        assertThat(reports.newest(HOHHOT, new Scope.Self("x"))).isEmpty();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        reports.addMissing(report(2025, "820"));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            reports.newest(HOHHOT, HERE);
                            reports.newest(HOHHOT, new Scope.Everywhere());
                            reports.addMissing(report(2025, "820"));
                        }))
                .isEmpty();
    }

    @Test
    void a_report_is_stored_in_this_form() {
        reports.addMissing(report(2025, "820"));

        assertThat(MONGO.database().getCollection("zoneLand").find().map(Document::toJson))
                .containsExactly(
                        """
                        {"_id": "hohhot-2025", "zone": "hohhot", "year": 2025, \
                        "asOf": "2025-12-31", "source": {"zh": "示例", "en": "sample"}, \
                        "figures": {"suppliedHa": {"$numberDecimal": "820"}}, "version": 1}\
                        """);
    }

    private static ZoneLand report(int year, String supplied) {
        return ZoneLand.of(
                HOHHOT,
                LocalDate.of(year, 12, 31),
                new Bilingual("示例", "sample"),
                Map.of("suppliedHa", new BigDecimal(supplied)));
    }
}
