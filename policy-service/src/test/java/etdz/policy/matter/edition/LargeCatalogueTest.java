package etdz.policy.matter.edition;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.policy.data.DataFiles;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.MatterFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two thousand matters: nothing is read that a question does not need, and pages neither skip nor
/// repeat.
class LargeCatalogueTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int MATTERS = 2_000;
    private static final List<String> WHAT =
            List.of("食品", "药品", "建筑", "道路", "水利", "环境", "人才", "外资", "能源", "土地");
    private static final List<String> WHO =
            List.of("经营", "生产", "运输", "检测", "使用", "销售", "安装", "维修", "储存", "进口");
    private static final List<String> HOW = List.of("许可", "备案", "登记", "认定", "审查");

    private CatalogueEntries entries = new CatalogueEntries(MONGO.stores());
    private Matters matters = new Matters(entries);

    /// In one test, since it takes a while.
    private void publish() {
        Stores stores = MONGO.stores();
        entries = new CatalogueEntries(stores);
        matters = new Matters(entries);
        matters.load(IntStream.range(0, MATTERS).mapToObj(LargeCatalogueTest::matter).toList());
    }

    @Test
    void pages_and_searches_over_two_thousand_matters_read_only_what_they_show() {
        publish();

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            assertThat(everyPage(""))
                                    .hasSize(MATTERS)
                                    .isSorted()
                                    .doesNotHaveDuplicates();
                            assertThat(everyPage("食品")).hasSize(MATTERS / WHAT.size());
                            assertThat(everyPage("spjyxk")).hasSize(4);
                            assertThat(everyPage("shipin jingying xuke")).hasSize(4);
                            assertThat(everyPage("food trading 1237")).hasSize(1);
                            assertThat(matters.inForce(new MatterCode("GEN-0007"), TODAY))
                                    .isPresent();
                            assertThat(matters.timeline(new MatterCode("GEN-0007"))).isPresent();
                        }))
                .isEmpty();
        assertThat(examined("spjyxk", Optional.empty())).isEqualTo(4);
        assertThat(examined("", Optional.empty())).isLessThanOrEqualTo(21);
        assertThat(examined("", Optional.of(new Cursor(List.of("GEN-1979")))))
                .as("the last page costs what the first one costs")
                .isLessThanOrEqualTo(21);
    }

    private int examined(String query, Optional<Cursor> after) {
        Document read =
                entries.select(query, TODAY, new PageRequest(20, after)).limit(21).explain();
        return read.getEmbedded(List.of("executionStats", "totalDocsExamined"), 0);
    }

    private List<String> everyPage(String query) {
        var seen = new ArrayList<String>();
        var page = new PageRequest(100, Optional.empty());
        for (var more = true; more; ) {
            var slice = entries.find(query, TODAY, page);
            slice.items().forEach(found -> seen.add(found.code().value()));
            more = slice.next().isPresent();
            page = new PageRequest(100, slice.next());
        }
        return seen;
    }

    private static Matter matter(int number) {
        var file = BsonDocument.parse(DataFiles.text("matters/SMP-FG-001.v1.json"));
        var zh =
                WHAT.get(number % 10)
                        + WHO.get(number / 10 % 10)
                        + HOW.get(number / 100 % 5)
                        + "（示例"
                        + number
                        + "）";
        file.put("code", new BsonString("GEN-%04d".formatted(number)));
        file.getDocument("name").put("zh", new BsonString(zh));
        file.getDocument("name").put("en", new BsonString("Sample food trading " + number));
        file.getDocument("advice").remove("keywords");
        file.getDocument("advice").put("keywords", new BsonArray());
        return MatterFiles.read(file.toJson());
    }
}
