package etdz.policy.correspondence;

import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Correction;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/// What the office is going to tell the applicant to correct, while it is still being written. The
/// law lets it tell this once, so it is not told by halves.
///
/// @param by who wrote it last
public record CorrectionDraft(
        @BsonId CaseId caseId, List<Correction.Item> items, String by, Instant at, long version) {

    public CorrectionDraft {
        items = List.copyOf(items);
    }
}
