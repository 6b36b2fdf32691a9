package etdz.policy.schedule;

import etdz.common.Bilingual;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a matter takes, in working days, and how we know.
///
/// @param name absent where the catalogue no longer has the matter
/// @param cases that were looked at, also where they were too few
/// @param days what was seen, ascending; a limit alone is one value; none where nothing is known
public record StepDuration(@Nullable Bilingual name, Source source, int cases, List<Integer> days) {

    /// Fewer say nothing.
    static final int FEWEST = 20;

    public enum Source {
        /// What was seen in the zone.
        HISTORY,
        /// 承诺时限
        PROMISED,
        /// 法定时限
        STATUTORY,
        UNKNOWN
    }

    public StepDuration {
        days = List.copyOf(days);
    }

    /// What was seen, if it is enough; else the promise, else the law.
    static StepDuration of(
            @Nullable Bilingual name,
            int[] seen,
            @Nullable Integer promised,
            @Nullable Integer statutory) {
        if (seen.length >= FEWEST) {
            return new StepDuration(
                    name,
                    Source.HISTORY,
                    seen.length,
                    Arrays.stream(seen).sorted().boxed().toList());
        }
        if (promised != null) {
            return new StepDuration(name, Source.PROMISED, seen.length, List.of(promised));
        }
        return statutory != null
                ? new StepDuration(name, Source.STATUTORY, seen.length, List.of(statutory))
                : new StepDuration(name, Source.UNKNOWN, seen.length, List.of());
    }

    boolean isKnown() {
        return !days.isEmpty();
    }

    int[] values() {
        return days.stream().mapToInt(Integer::intValue).toArray();
    }
}
