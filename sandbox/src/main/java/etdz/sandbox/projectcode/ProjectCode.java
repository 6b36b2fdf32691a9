package etdz.sandbox.projectcode;

import etdz.common.time.China;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A code as GB/T 40058-2021 shapes it: `YYMM-region-department-type-serial`. The tables of
/// departments and types and the check digit of the standard are not public, so here they are fixed
/// and the last six digits are drawn.
///
/// @param key of the request that asked for it
public record ProjectCode(@BsonId String code, String key, Project project, Instant issuedAt) {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyMM", Locale.ROOT).withZone(China.ZONE);
    private static final String DEPARTMENT = "04";
    private static final String TYPE = "01";
    private static final int SERIALS = 1_000_000;

    /// What the code is asked for.
    ///
    /// @param divisionCode six digits of GB/T 2260
    public record Project(String name, String divisionCode, @Nullable String creditCode) {}

    static ProjectCode draw(String key, Project project, Instant at, RandomGenerator random) {
        var code =
                "%s-%s-%s-%s-%06d"
                        .formatted(
                                MONTH.format(at),
                                project.divisionCode(),
                                DEPARTMENT,
                                TYPE,
                                random.nextInt(SERIALS));
        return new ProjectCode(code, key, project, at);
    }
}
