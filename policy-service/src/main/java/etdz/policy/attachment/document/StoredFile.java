package etdz.policy.attachment.document;

import etdz.policy.matter.Matter.TrustGrade;
import org.jspecify.annotations.Nullable;

/// One version of a document as others see it: a file that does not change.
///
/// @param id of this version, as a case keeps it
public record StoredFile(DocumentId id, Owner owner, String name, DocumentVersion version) {

    public static StoredFile of(Document document, DocumentVersion version) {
        return new StoredFile(
                document.id().version(version.number()),
                document.owner(),
                document.name(),
                version);
    }

    public static StoredFile newestOf(Document document) {
        return of(document, document.newest());
    }

    public TrustGrade grade() {
        return version.provenance().grade();
    }

    public Provenance.@Nullable Confirmation confirmation() {
        return version.provenance().confirmation();
    }

    public String type() {
        return version.type();
    }

    public long size() {
        return version.size();
    }
}
