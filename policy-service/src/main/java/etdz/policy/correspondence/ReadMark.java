package etdz.policy.correspondence;

import etdz.policy.approval.application.CaseId;
import org.bson.codecs.pojo.annotations.BsonId;

/// How far a side has read.
///
/// @param id of the case and the side
/// @param through the newest message that was seen
public record ReadMark(@BsonId String id, CaseId caseId, MessageId through) {

    static String id(CaseId caseId, Side side) {
        return caseId.value() + "/" + side;
    }
}
