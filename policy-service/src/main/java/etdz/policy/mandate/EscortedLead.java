package etdz.policy.mandate;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What the newest event of an ended or reopened lead says of it.
///
/// @param project that it has become; absent when the lead goes on
/// @param version of the lead
public record EscortedLead(@BsonId String id, @Nullable String project, long version) {}
