package etdz.policy.catalogue;

import etdz.policy.matter.MatterCode;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What is to become the next version of a matter, or a new matter.
///
/// @param code of the matter; a draft keeps it
/// @param basedOn the version it was made from and will follow; none for a new matter
/// @param content the tree of [MatterJson] as text, in which no member can be mistaken for an
///   operator of the database
/// @param creationHash of what it was made from, to know a repeat
public record Draft(
        @BsonId String id,
        MatterCode code,
        @Nullable Integer basedOn,
        String content,
        String createdBy,
        String editedBy,
        Instant editedAt,
        String creationHash,
        long version) {

    Draft edited(String newer, @Nullable Integer base, String by, Instant at) {
        return new Draft(id, code, base, newer, createdBy, by, at, creationHash, version + 1);
    }
}
