package etdz.policy.contact;

import etdz.policy.approval.application.CaseId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/// Somebody of the staff looked up whom to call; the applicant can see that.
///
/// @param caseId for which he did
public record ContactReading(@BsonId String id, CaseId caseId, String by, Instant at) {}
