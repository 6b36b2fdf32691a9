package etdz.policy.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.decision.Heard;
import etdz.policy.approval.stage.DeskCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class ReviewOpinions implements Heard {

    private final MongoCollection<ReviewOpinion> opinions;

    ReviewOpinions(Stores stores) {
        this.opinions = stores.plain("opinions", ReviewOpinion.class);
        opinions.createIndex(ascending("caseId"));
    }

    /// False when somebody else wrote it since it was read.
    boolean put(ReviewOpinion opinion) {
        if (opinion.version() > 1) {
            var unmoved = and(eq(opinion.id()), eq("version", opinion.version() - 1));
            return opinions.replaceOne(unmoved, opinion).getMatchedCount() > 0;
        }
        try {
            opinions.insertOne(opinion);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    void replaceAll(List<ReviewOpinion> imported) {
        opinions.deleteMany(in("_id", imported.stream().map(ReviewOpinion::id).toList()));
        opinions.insertMany(imported);
    }

    Optional<ReviewOpinion> find(CaseId caseId, DeskCode desk) {
        return Optional.ofNullable(opinions.find(eq(ReviewOpinion.id(caseId, desk))).first());
    }

    List<ReviewOpinion> of(CaseId caseId) {
        return opinions.find(eq("caseId", caseId)).into(new ArrayList<>());
    }

    @Override
    public Set<DeskCode> desks(Case held) {
        return asked(held).stream()
                .map(ReviewOpinion::desk)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> authors(Case held) {
        return asked(held).stream()
                .flatMap(ReviewOpinion::authors)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<ReviewOpinion> asked(Case held) {
        return held.isUnderReview() ? of(held.id()) : List.of();
    }
}
