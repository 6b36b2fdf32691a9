package etdz.policy.mandate;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What the newest event of a project says of it.
///
/// @param filing the case that opened it
/// @param code of the project (项目代码), by which later applications name it; absent until the
///   registry of codes answered
/// @param version of the project
public record EscortedProject(
        @BsonId String id,
        ZoneCode zone,
        CreditCode enterprise,
        String filing,
        @Nullable String code,
        long version) {}
