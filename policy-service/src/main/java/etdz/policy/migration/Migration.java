package etdz.policy.migration;

import etdz.common.http.CreationKey;
import etdz.policy.approval.application.CaseId;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// That cases were moved to a version, and from where: written before the first of them moves, so
/// that whatever happens the way back is known.
public record Migration(
        @BsonId String id,
        MatterCode matter,
        int to,
        boolean despiteAnswers,
        List<Origin> cases,
        String by,
        Instant at,
        @Nullable Undoing undone,
        CreationKey creation) {

    public Migration {
        cases = List.copyOf(cases);
    }

    /// Where a case came from.
    ///
    /// @param lacking what was still to be brought under those terms
    public record Origin(CaseId number, int from, Set<MaterialCode> lacking) {

        public Origin {
            lacking = Set.copyOf(lacking);
        }
    }

    /// Who took it back, and when.
    public record Undoing(String by, Instant at) {}

    Migration undoneBy(String who, Instant when) {
        return new Migration(
                id, matter, to, despiteAnswers, cases, by, at, new Undoing(who, when), creation);
    }
}
