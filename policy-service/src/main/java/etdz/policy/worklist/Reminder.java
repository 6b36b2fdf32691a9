package etdz.policy.worklist;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// That somebody is reminded of a case (督办), once for each level of each due date: the identifier
/// says so.
///
/// @param handler who has the case
/// @param claimedAt when an instance last set about telling it
/// @param told whether it was
public record Reminder(
        @BsonId String id,
        CaseId about,
        MatterCode matter,
        Bilingual matterName,
        ZoneCode zone,
        Level level,
        @Nullable String handler,
        LocalDate dueOn,
        Instant at,
        Instant claimedAt,
        boolean told) {

    /// How urgent it is.
    public enum Level {
        /// Little time is left: who has the case.
        FIRST,
        /// It is overdue: who has the case, and the leaders.
        SECOND
    }

    static String id(String about, Level level, LocalDate dueOn) {
        return about + "/" + level + "/" + dueOn;
    }

    static Reminder of(CaseLine line, Level level, LocalDate dueOn, Instant at) {
        return new Reminder(
                id(line.id().value(), level, dueOn),
                line.id(),
                line.application().matter().code(),
                line.application().matter().name(),
                line.application().zone(),
                level,
                line.handler(),
                dueOn,
                at,
                at,
                false);
    }
}
