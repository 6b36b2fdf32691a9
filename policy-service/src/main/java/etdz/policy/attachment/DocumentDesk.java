package etdz.policy.attachment;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.DocumentVersion;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.Owner;
import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.ValidityPeriod;
import etdz.policy.matter.MaterialCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the pages of the store have in common: the owner's documents, checks of what he says, and
/// one write per act.
@Component
class DocumentDesk {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,200}");
    private static final int MOST_ISSUER = 100;

    private final Documents documents;
    private final Kinds kinds;
    private final InstantSource clock;

    DocumentDesk(Documents documents, Kinds kinds, InstantSource clock) {
        this.documents = documents;
        this.kinds = kinds;
        this.clock = clock;
    }

    static Owner owner(Actor actor) {
        return Owner.of(actor.scope()).orElseThrow(() -> Problem.of(FORBIDDEN, "not-allowed"));
    }

    Document held(Actor actor, DocumentId id) {
        return documents
                .find(id, owner(actor))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-document"));
    }

    DocumentVersion version(Document document, int number) {
        return document.version(number)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-document-version"));
    }

    LocalDate today() {
        return China.dayOf(clock.instant());
    }

    DocumentView row(Document document) {
        return DocumentView.row(document, kinds, today());
    }

    DocumentView whole(Document document) {
        return DocumentView.whole(document, kinds, today());
    }

    ResponseEntity<DocumentView> answer(Document document) {
        return ETag.of(document.revision()).on(whole(document));
    }

    ResponseEntity<DocumentView> change(
            Actor actor,
            DocumentId id,
            Optional<ETag> read,
            Function<Document, Document.Outcome> act) {
        var held = held(actor, id);
        ETag.of(held.revision()).requireIn(read);
        var next = StoringDocument.changed(act.apply(held));
        if (!documents.store(next)) {
            throw ETag.stale();
        }
        return answer(next);
    }

    /// 422 with all that is wrong; the pointers are names of parameters.
    Particulars checked(
            @Nullable String name,
            Optional<MaterialCode> kind,
            Optional<Origin> origin,
            Optional<String> issuer,
            ValidityPeriod validity) {
        var complaints = new Complaints();
        var from = origin.orElse(Origin.OWNER);
        check(complaints, "", name, kind);
        if (!from.mayBeClaimed()) {
            complaints.at("origin", "只能由机关核验后标注", "only an organ can say that");
        }
        var by = complaints.optionalText("issuer", issuer.orElse(null), MOST_ISSUER);
        if (from == Origin.THIRD_PARTY && by == null) {
            complaints.needed("issuer");
        }
        if (validity.isBackwards()) {
            complaints.at("validTo", "早于有效期开始", "before validFrom");
        }
        complaints.raise();
        return new Particulars(
                String.valueOf(name), kind.orElse(null), Provenance.of(from, by), validity);
    }

    /// @param at where in the request both are
    void check(
            Complaints complaints, String at, @Nullable String name, Optional<MaterialCode> kind) {
        complaints.checked(
                at + "name",
                name,
                it -> NAME.matcher(it).matches(),
                new Bilingual("1–200 个字符，不含路径", "1–200 characters, no path"));
        kind.filter(it -> kinds.name(it).isEmpty())
                .ifPresent(_ -> complaints.at(at + "kind", "目录中没有这种材料", "no such material"));
    }
}
