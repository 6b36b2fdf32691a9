package etdz.policy.review;

import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.DeskCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What a desk says of a case. It may think better of it until the decision; what it said before is
/// kept.
///
/// @param id of the case and the desk: one desk, one opinion
/// @param earlier newest last
public record ReviewOpinion(
        @BsonId String id,
        CaseId caseId,
        DeskCode desk,
        Statement statement,
        List<Statement> earlier,
        long version) {

    public ReviewOpinion {
        earlier = List.copyOf(earlier);
    }

    public enum Verdict {
        AGREED,
        AGREED_WITH_CONDITIONS,
        NOT_AGREED
    }

    /// What was said, by whom.
    ///
    /// @param conditions what the desk wants to see in the decision
    public record Statement(
            Instant at, String by, Verdict verdict, String text, @Nullable String conditions) {}

    static String id(CaseId caseId, DeskCode desk) {
        return caseId.value() + "/" + desk.value();
    }

    public static ReviewOpinion first(CaseId caseId, DeskCode desk, Statement statement) {
        return new ReviewOpinion(id(caseId, desk), caseId, desk, statement, List.of(), 1);
    }

    /// Whoever has spoken for the desk, at any time.
    Stream<String> authors() {
        return statements().map(Statement::by);
    }

    ReviewOpinion revised(Statement newer) {
        return new ReviewOpinion(id, caseId, desk, newer, statements().toList(), version + 1);
    }

    private Stream<Statement> statements() {
        return Stream.concat(earlier.stream(), Stream.of(statement));
    }
}
