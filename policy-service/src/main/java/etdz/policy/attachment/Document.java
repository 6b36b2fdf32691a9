package etdz.policy.attachment;

import etdz.common.http.CreationKey;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/// A stored file and what is known of it; the bytes lie beside it under the same id. It never
/// changes: a corrected file is another document.
///
/// @param type as found in the bytes
public record Document(
        @BsonId DocumentId id,
        Owner owner,
        String name,
        String type,
        long size,
        String sha256,
        Instant uploadedAt,
        CreationKey creation) {}
