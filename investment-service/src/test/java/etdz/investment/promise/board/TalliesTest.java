package etdz.investment.promise.board;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.investment.promise.ObligationsTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TalliesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final List<String> NAMES =
            List.of("KEPT", "KEPT", "KEPT", "KEPT_LATE", "OPEN", "WAITING", "WAIVED", "BREACHED");

    @Test
    void each_figure_is_that_of_a_plain_count_and_comes_from_an_index() {
        var rows = fill(1_000);
        var tallies = new Tallies(MONGO.stores());

        var scans =
                MONGO.collectionScansDuring(() -> {
                    var tally = tallies.agreed(HOHHOT, "GOVERNMENT", TODAY);
                    assertThat(tally.kept()).isEqualTo(count(rows, "KEPT", "0", "9"));
                    assertThat(tally.overdue()).isEqualTo(count(rows, "OPEN", "0", "2026-09-18"));
                    assertThat(tally.open()).isEqualTo(count(rows, "OPEN", "2026-09-18", "9"));
                    assertThat(tally.breached()).isEqualTo(count(rows, "BREACHED", "0", "9"));
                    assertThat(tallies.first(HOHHOT, "GOVERNMENT", TODAY)).isEqualTo(tally);
                    assertThat(tallies.accounts(HOHHOT, "GOVERNMENT", TODAY)).hasSize(1);
                    assertThat(tallies.zones()).hasSize(3);
                });

        assertThat(scans).isEmpty();
    }

    private static long count(List<Document> rows, String name, String from, String before) {
        return rows.stream()
                .filter(it -> it.getString("zone").equals("hohhot"))
                .filter(it -> it.getEmbedded(List.of("clause", "side"), "").equals("GOVERNMENT"))
                .filter(it -> it.getEmbedded(List.of("shelf", "name"), "").equals(name))
                .map(it -> it.getEmbedded(List.of("shelf", "until"), ""))
                .filter(it -> it.compareTo(from) >= 0 && it.compareTo(before) < 0)
                .count();
    }

    static List<Document> fill(int count) {
        ObligationsTest.declareIndexes(MONGO.stores());
        var random = new SplittableRandom(1);
        var rows = new ArrayList<Document>();
        for (var i = 0; i < count; i++) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            var until = TODAY.plusDays(random.nextInt(700) - 500).toString();
            var row =
                    new Document("_id", "OBL-%06d".formatted(i))
                            .append("version", 1L)
                            .append(
                                    "zone",
                                    List.of("hohhot", "hulunbuir", "bayannur")
                                            .get(random.nextInt(3)))
                            .append(
                                    "shelf",
                                    new Document("name", name)
                                            .append("until", until)
                                            .append("firstName", name)
                                            .append("firstUntil", until));
            var clause = new Document("side", random.nextInt(5) < 3 ? "GOVERNMENT" : "ENTERPRISE");
            if (random.nextInt(5) < 2) {
                clause.append(
                        "money",
                        new Document("amount", new Decimal128(5_000_000L))
                                .append("currency", "CNY"));
                row.append("paid", new Decimal128(random.nextInt(5_000_000)));
            }
            rows.add(row.append("clause", clause));
        }
        for (var from = 0; from < count; from += 10_000) {
            MONGO.database()
                    .getCollection("obligations")
                    .insertMany(rows.subList(from, Math.min(from + 10_000, count)));
        }
        return rows;
    }
}
