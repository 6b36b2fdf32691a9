package etdz.policy.attachment.document;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.http.CreationKey;
import etdz.policy.attachment.document.Document.Outcome;
import etdz.policy.attachment.document.Document.Outcome.Changed;
import etdz.policy.attachment.document.Document.Outcome.Reason;
import etdz.policy.attachment.document.Document.Outcome.TurnedDown;
import etdz.policy.attachment.document.ValidityPeriod.Standing;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.TrustGrade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

public class DocumentTest {

    public static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    public static final Instant LATER = Instant.parse("2026-09-19T01:30:00Z");

    public static Document document() {
        return Document.first(
                new DocumentId("DOC-1"),
                Owner.of(new CreditCode("91150100MA0N00016K")),
                "营业执照.pdf",
                new MaterialCode("business-licence"),
                version(1));
    }

    public static DocumentVersion version(int number) {
        return new DocumentVersion(
                number,
                new DocumentId("CONTENT-" + number),
                "application/pdf",
                100 + number,
                "sha-" + number,
                Provenance.of(Origin.OWNER, null),
                new ValidityPeriod(null, LocalDate.of(2027, 1, number)),
                NOW,
                "applicant-1",
                null,
                new CreationKey("key-" + number, "hash"));
    }

    public static Document changed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Changed.class);
        return ((Changed) outcome).next();
    }

    @Test
    void a_new_version_comes_first_and_the_former_stay() {
        var next = changed(document().renewed(version(2), "新执照.pdf"));

        assertThat(next.versions()).containsExactly(version(2), version(1));
        assertThat(next.name()).isEqualTo("新执照.pdf");
        assertThat(next.revision()).isEqualTo(2);
    }

    @Test
    void an_earlier_version_is_restored_as_a_new_one_with_the_same_file() {
        var two = changed(document().renewed(version(2), "a.pdf"));

        var three = changed(two.restored(1, "applicant-1", LATER));

        assertThat(three.newest().number()).isEqualTo(3);
        assertThat(three.newest().restoredFrom()).isEqualTo(1);
        assertThat(three.newest().content()).isEqualTo(version(1).content());
        assertThat(three.newest().validity()).isEqualTo(version(1).validity());
        assertThat(three.newest().uploadedAt()).isEqualTo(LATER);
        assertThat(three.versions()).hasSize(3);
    }

    @Test
    void what_is_newest_or_unknown_is_not_restored() {
        assertThat(document().restored(1, "x", LATER))
                .isEqualTo(new TurnedDown(Reason.VERSION_NOT_EARLIER));
        assertThat(document().restored(7, "x", LATER))
                .isEqualTo(new TurnedDown(Reason.VERSION_NOT_EARLIER));
    }

    @Test
    void an_archived_document_rests_until_it_is_taken_back() {
        var archived = changed(document().archived(LATER));

        assertThat(archived.renewed(version(2), "a.pdf"))
                .isEqualTo(new TurnedDown(Reason.DOCUMENT_ARCHIVED));
        assertThat(archived.described("b.pdf", null, LATER))
                .isEqualTo(new TurnedDown(Reason.DOCUMENT_ARCHIVED));
        assertThat(archived.archived(LATER)).isEqualTo(new TurnedDown(Reason.ALREADY_ARCHIVED));
        assertThat(document().unarchived(LATER)).isEqualTo(new TurnedDown(Reason.NOT_ARCHIVED));
        assertThat(changed(archived.unarchived(LATER)).archived()).isFalse();
    }

    @Test
    void a_document_does_not_grow_without_bound() {
        var full = document();
        for (var number = 2; number <= 100; number++) {
            var again = version(1).again(number, new CreationKey("k" + number, ""), "x", NOW);
            full = changed(full.renewed(again, "a.pdf"));
        }

        assertThat(full.renewed(version(9), "a.pdf"))
                .isEqualTo(new TurnedDown(Reason.TOO_MANY_VERSIONS));
    }

    @Test
    void a_confirmation_raises_one_version_to_the_highest_grade_and_the_first_one_stays() {
        var two = changed(document().renewed(version(2), "a.pdf"));
        var first = new Provenance.Confirmation("officer-hohhot", NOW);

        var confirmed =
                two.confirmed(1, first)
                        .confirmed(1, new Provenance.Confirmation("officer-2", LATER));

        assertThat(confirmed.versions())
                .extracting(version -> version.provenance().grade())
                .containsExactly(TrustGrade.C, TrustGrade.A);
        assertThat(confirmed.version(1).orElseThrow().provenance().confirmation()).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void nobody_gives_himself_the_grade_of_an_organ(Origin origin) {
        assertThat(origin.mayBeClaimed()).isEqualTo(origin.grade() != TrustGrade.A);
        assertThat(Arrays.stream(Origin.values()).map(Origin::grade)).contains(TrustGrade.values());
    }

    @ParameterizedTest
    @CsvSource({
        ", VALID",
        "2026-10-19, VALID",
        "2026-10-18, EXPIRING",
        "2026-09-18, EXPIRING",
        "2026-09-17, EXPIRED"
    })
    void a_paper_is_good_on_its_last_day(LocalDate to, Standing standing) {
        assertThat(new ValidityPeriod(null, to).on(LocalDate.of(2026, 9, 18))).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "DOC-1, DOC-1, 0",
        "DOC-1.2, DOC-1, 2",
        "DOC-1.0, DOC-1.0, 0",
        "DOC-1.2.3, DOC-1.2, 3",
        "DOC-1.999999, DOC-1.999999, 0"
    })
    void an_id_names_a_document_or_one_version(String id, String document, int number) {
        assertThat(new DocumentId(id).document().value()).isEqualTo(document);
        assertThat(new DocumentId(id).number().orElse(0)).isEqualTo(number);
    }
}
