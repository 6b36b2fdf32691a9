package etdz.policy.matter.edition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.policy.data.DataFiles;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.MatterFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MattersTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final MatterCode FOOD = new MatterCode("SMP-SC-001");
    private static final PageRequest ALL = new PageRequest(100, Optional.empty());

    private Matters matters = new Matters(new CatalogueEntries(MONGO.stores()));
    private CatalogueEntries entries = new CatalogueEntries(MONGO.stores());

    @BeforeEach
    void publish() {
        matters = CatalogueFixture.matters(MONGO.stores());
        entries = new CatalogueEntries(MONGO.stores());
    }

    @Test
    void a_matter_comes_back_as_it_was_published() {
        assertThat(MatterFiles.all())
                .allSatisfy(matter ->
                        assertThat(matters.version(matter.code(), matter.version()))
                                .contains(matter));
    }

    @Test
    void the_version_of_the_day_holds() {
        assertThat(matters.inForce(FOOD, LocalDate.of(2024, 1, 31))).isEmpty();
        assertThat(versionOn("2024-02-01")).contains(1);
        assertThat(versionOn("2025-12-31")).contains(1);
        assertThat(versionOn("2026-01-01")).contains(2);
        assertThat(versionOn("2031-01-01")).contains(2);
    }

    @Test
    void publishing_again_changes_nothing() {
        CatalogueFixture.matters(MONGO.stores());

        assertThat(MONGO.database().getCollection("matters").countDocuments()).isEqualTo(43);
        assertThat(versionOn("2025-12-31")).contains(1);
    }

    @Test
    void an_entry_lies_in_the_catalogue_with_days_and_words() {
        var stored =
                requireNonNull(
                        MONGO.database()
                                .getCollection("catalogue")
                                .find(new Document("_id", "SMP-SC-001"))
                                .first());
        var shelf = stored.getList("shelves", Document.class).getFirst();

        assertThat(stored)
                .containsEntry("version", 2L)
                .containsOnlyKeys(
                        "_id", "editions", "shelves", "move", "movedAt", "version", "outbox");
        assertThat(shelf)
                .containsEntry("version", 1)
                .containsEntry("from", "2024-02-01")
                .containsEntry("until", "2025-12-31")
                .containsOnlyKeys("version", "from", "until", "words");
        assertThat(shelf.getList("words", String.class))
                .contains("食品经营许可(新办)", "spjyxkxb", "jingyingxukexinban", "licence", "sc-001");
    }

    @Test
    void what_was_never_published_is_not_there() {
        assertThat(matters.inForce(new MatterCode("SMP-XX-999"), TODAY)).isEmpty();
        assertThat(matters.version(FOOD, 3)).isEmpty();
    }

    @Test
    void an_incomplete_guide_does_not_get_in() {
        var bad =
                MatterFiles.read(
                        Document.parse(DataFiles.text("matters/SMP-FG-001.v1.json"))
                                .append("version", 0)
                                .toJson());

        assertThatThrownBy(() -> matters.publish(bad)).hasMessageContaining("/version");
        assertThat(MONGO.database().getCollection("matters").countDocuments()).isEqualTo(43);
    }

    @Test
    void a_search_finds_by_part_of_the_name_in_either_language_and_by_initials() {
        assertThat(found("投资项目")).containsExactly("SMP-FG-001", "SMP-FG-002");
        assertThat(found("investment filing")).containsExactly("SMP-FG-001");
        assertThat(found("sgxk")).containsExactly("SMP-ZJ-001");
        assertThat(found("zr-00"))
                .containsExactly(
                        "SMP-ZR-001", "SMP-ZR-002", "SMP-ZR-003", "SMP-ZR-004", "SMP-ZR-006");
        assertThat(found("开饭店")).containsExactly("SMP-SC-001");
        assertThat(found("touzi beian")).containsExactly("SMP-FG-001");
        assertThat(found("kgs")).containsExactly("SMP-SC-004");
        assertThat(found("(.*")).isEmpty();
        assertThat(found("\\E.*")).isEmpty();
        assertThat(found("\0sgxk\0")).containsExactly("SMP-ZJ-001");
        assertThat(found("")).hasSize(42);
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat() {
        var seen = new ArrayList<String>();
        var page = new PageRequest(7, Optional.empty());
        for (var more = true; more; ) {
            var slice = entries.find("", TODAY, page);
            slice.items().forEach(found -> seen.add(found.code().value()));
            more = slice.next().isPresent();
            page = new PageRequest(7, slice.next());
        }

        assertThat(seen).hasSize(42).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void no_question_reads_the_whole_catalogue() {
        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            entries.find("sgxk", TODAY, ALL);
                            entries.find("", TODAY, new PageRequest(7, Optional.empty()));
                            matters.inForce(FOOD, TODAY);
                            matters.version(FOOD, 1);
                        }))
                .isEmpty();
    }

    @Test
    void a_search_reads_only_what_begins_with_the_word() {
        var read = entries.select("sgxk", TODAY, ALL).explain();

        assertThat(read.getEmbedded(List.of("executionStats", "totalDocsExamined"), 0))
                .isEqualTo(1);
    }

    private List<String> found(String query) {
        return entries.find(query, TODAY, ALL).items().stream()
                .map(found -> found.code().value())
                .toList();
    }

    private Optional<Integer> versionOn(String day) {
        return matters.inForce(FOOD, LocalDate.parse(day)).map(Matter::version);
    }
}
