package etdz.policy.matter.edition;

import etdz.common.Bilingual;
import etdz.policy.matter.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a matter in the catalogue: when it holds (valid time), since when that is known
/// (recorded time), and what a list shows of it. Only its withdrawal is ever added.
///
/// @param from the first day on which it holds
/// @param ends the last day, where the version itself says when the matter is given up
/// @param draft from which it was published; none for what comes with the service
public record Edition(
        int version,
        LocalDate from,
        @Nullable LocalDate ends,
        Bilingual name,
        Matter.Type type,
        boolean sample,
        boolean immediate,
        @Nullable Integer promisedDays,
        List<String> keywords,
        Instant publishedAt,
        String publishedBy,
        @Nullable String draft,
        @Nullable Withdrawal withdrawal) {

    public Edition {
        keywords = List.copyOf(keywords);
    }

    /// Taken back before it held (撤回发布).
    public record Withdrawal(Instant at, String by, String reason) {}

    static Edition of(Matter matter, Instant at, String by, @Nullable String draft) {
        return new Edition(
                matter.version(),
                matter.effectiveFrom(),
                matter.effectiveUntil(),
                matter.name(),
                matter.type(),
                matter.sample(),
                matter.immediate(),
                matter.promisedLimit().value(),
                matter.advice().keywords(),
                at,
                by,
                draft,
                null);
    }

    Edition withdrawn(Instant at, String by, String reason) {
        return new Edition(
                version,
                from,
                ends,
                name,
                type,
                sample,
                immediate,
                promisedDays,
                keywords,
                publishedAt,
                publishedBy,
                draft,
                new Withdrawal(at, by, reason));
    }

    boolean knownAt(Instant at) {
        return !publishedAt.isAfter(at) && (withdrawal == null || withdrawal.at().isAfter(at));
    }

    public boolean live() {
        return withdrawal == null;
    }
}
