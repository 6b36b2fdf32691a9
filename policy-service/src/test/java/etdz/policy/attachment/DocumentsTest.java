package etdz.policy.attachment;

import static etdz.policy.attachment.document.DocumentTest.LATER;
import static etdz.policy.attachment.document.DocumentTest.changed;
import static etdz.policy.attachment.document.DocumentTest.document;
import static etdz.policy.attachment.document.DocumentTest.version;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.policy.attachment.Documents.Question;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.DocumentTest;
import etdz.policy.matter.MaterialCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocumentsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final PageRequest PAGE = new PageRequest(2, Optional.empty());

    private final Documents documents = new Documents(MONGO.stores());

    @Test
    void a_document_comes_back_as_it_was_stored_after_every_act() {
        var first = document();
        assertThat(documents.add(first)).isTrue();
        var steps =
                List.of(
                        changed(first.renewed(version(2), "b.pdf")),
                        changed(
                                changed(first.renewed(version(2), "b.pdf"))
                                        .restored(1, "applicant-1", LATER)));

        for (var next : steps) {
            assertThat(documents.store(next)).isTrue();
            assertThat(documents.find(next.id(), next.owner())).contains(next);
        }
    }

    @Test
    void a_document_is_stored_in_this_form() {
        documents.add(document());

        var stored = requireNonNull(MONGO.database().getCollection("documents").find().first());

        assertThat(stored.toJson(JsonWriterSettings.builder().build()))
                .isEqualTo(
                        """
                        {"_id": "DOC-1", "owner": "91150100MA0N00016K", "name": "营业执照.pdf", \
                        "kind": "business-licence", "versions": [{"number": 1, \
                        "content": "CONTENT-1", "type": "application/pdf", "size": 101, \
                        "sha256": "sha-1", "provenance": {"origin": "OWNER"}, \
                        "validity": {"to": "2027-01-01"}, \
                        "uploadedAt": {"$date": "2026-09-18T01:30:00Z"}, \
                        "uploadedBy": "applicant-1", \
                        "creation": {"key": "key-1", "hash": "hash"}}], "archived": false, \
                        "changedAt": {"$date": "2026-09-18T01:30:00Z"}, "revision": 1}\
                        """);
    }

    @Test
    void of_two_versions_at_once_one_is_stored() throws InterruptedException {
        documents.add(document());
        List<Callable<Boolean>> renewals =
                IntStream.rangeClosed(2, 9)
                        .<Callable<Boolean>>mapToObj(number ->
                                () ->
                                        documents.store(
                                                changed(document().renewed(version(number), "b"))))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(renewals))
                    .extracting(Future::resultNow)
                    .containsOnlyOnce(true);
        }
        assertThat(documents.find(document().id()).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void a_key_makes_one_file_in_all_documents() {
        documents.add(document());
        var other = named("DOC-2", "b.pdf", "key-9");
        documents.add(other);

        assertThat(documents.add(named("DOC-3", "c.pdf", "key-1"))).isFalse();
        assertThat(documents.store(changed(other.renewed(version(1), "b.pdf")))).isFalse();
        assertThat(documents.createdUnder("key-9")).contains(other);
    }

    @Test
    void documents_are_found_by_part_of_a_name_by_kind_and_by_expiry() {
        documents.add(named("DOC-1", "Annual Report (2025).pdf", "k1"));
        documents.add(named("DOC-2", "营业执照副本.pdf", "k2"));
        documents.add(changed(named("DOC-3", "执照旧.pdf", "k3").archived(LATER)));

        assertThat(names(question("report (20"))).containsExactly("Annual Report (2025).pdf");
        assertThat(names(question("执照"))).containsExactly("营业执照副本.pdf");
        assertThat(names(question(".*"))).isEmpty();
        assertThat(names(new Question(Optional.empty(), Optional.empty(), true, Optional.empty())))
                .containsExactly("执照旧.pdf");
        assertThat(names(expired("2027-01-01"))).isEmpty();
        assertThat(names(expired("2027-01-02"))).hasSize(2);
        assertThat(
                        names(
                                new Question(
                                        Optional.empty(),
                                        Optional.of(new MaterialCode("filing-form")),
                                        false,
                                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void no_question_reads_the_whole_collection() {
        documents.add(document());

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            names(question("执照"));
                            names(expired("2027-01-02"));
                            documents.createdUnder("key-1");
                            documents.holdsContent(new DocumentId("CONTENT-1"));
                            documents.find(List.of(document().id()), document().owner());
                        }))
                .isEmpty();
    }

    private List<String> names(Question question) {
        return documents.of(document().owner(), question, PAGE).items().stream()
                .map(Document::name)
                .toList();
    }

    private static Question question(String name) {
        return new Question(Optional.of(name), Optional.empty(), false, Optional.empty());
    }

    private static Question expired(String day) {
        return new Question(
                Optional.empty(), Optional.empty(), false, Optional.of(LocalDate.parse(day)));
    }

    private static Document named(String id, String name, String key) {
        var model = document();
        return Document.first(
                new DocumentId(id),
                model.owner(),
                name,
                model.kind(),
                version(1).again(1, new CreationKey(key, ""), "x", DocumentTest.NOW));
    }
}
