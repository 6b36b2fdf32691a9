package etdz.policy.attachment.document;

import etdz.common.http.CreationKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One file of a document. It never changes but for its confirmation: a case that was given it
/// keeps exactly it.
///
/// @param content under which the bytes lie; a restored version shares them with the earlier one
/// @param type as found in the bytes
/// @param restoredFrom the number of the version that was brought back
public record DocumentVersion(
        int number,
        DocumentId content,
        String type,
        long size,
        String sha256,
        Provenance provenance,
        ValidityPeriod validity,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Integer restoredFrom,
        CreationKey creation) {

    DocumentVersion confirmed(Provenance.Confirmation by) {
        return new DocumentVersion(
                number,
                content,
                type,
                size,
                sha256,
                provenance.confirmed(by),
                validity,
                uploadedAt,
                uploadedBy,
                restoredFrom,
                creation);
    }

    public DocumentVersion again(int newer, CreationKey key, String by, Instant at) {
        return new DocumentVersion(
                newer, content, type, size, sha256, provenance, validity, at, by, number, key);
    }
}
