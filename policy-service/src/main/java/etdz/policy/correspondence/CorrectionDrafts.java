package etdz.policy.correspondence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.mongo.Stores;
import etdz.policy.approval.Case;
import etdz.policy.approval.Move;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Onlooker;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Repository;

/// One for each case. What was sent is gone at once; what the case overtook in another way nobody
/// can read any more, and it is swept.
@Repository
class CorrectionDrafts implements Onlooker {

    private static final long DAYS_KEPT = 30;

    private final MongoCollection<CorrectionDraft> drafts;

    CorrectionDrafts(Stores stores) {
        this.drafts = stores.plain("correctionDrafts", CorrectionDraft.class);
        drafts.createIndex(
                ascending("at"), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
    }

    Optional<CorrectionDraft> find(CaseId caseId) {
        return Optional.ofNullable(drafts.find(eq(caseId)).first());
    }

    /// False when somebody else wrote it since it was read.
    boolean put(CorrectionDraft draft) {
        if (draft.version() > 1) {
            return drafts.replaceOne(
                                    and(eq(draft.caseId()), eq("version", draft.version() - 1)),
                                    draft)
                            .getMatchedCount()
                    > 0;
        }
        try {
            drafts.insertOne(draft);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    boolean discard(CorrectionDraft read) {
        return drafts.deleteOne(and(eq(read.caseId()), eq("version", read.version())))
                        .getDeletedCount()
                > 0;
    }

    @Override
    public void saw(Case moved) {
        if (moved.last() instanceof Move.CorrectionRequested) {
            drafts.deleteOne(eq(moved.id()));
        }
    }
}
