package etdz.policy.attachment.document;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/// Somebody of the staff opened a file; its owner can see that.
///
/// @param reason for what, such as the number of the case that shows the file
public record StaffDownload(
        @BsonId String id,
        DocumentId document,
        int version,
        String by,
        String reason,
        Instant at) {}
