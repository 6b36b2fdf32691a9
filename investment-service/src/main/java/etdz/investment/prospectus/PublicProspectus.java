package etdz.investment.prospectus;

import etdz.common.ZoneCode;
import etdz.investment.prospectus.content.Wish.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What others may know of a prospectus after a move, and the move: nothing of who made it but his
/// zone, nothing that he wrote.
public record PublicProspectus(
        ProspectusId id,
        @Nullable ZoneCode madeIn,
        List<ZoneCode> zones,
        @Nullable String industry,
        LocalDate startOn,
        Language language,
        Instant takenAt,
        int unanswered,
        boolean withdrawn,
        long version,
        Move move) {

    public PublicProspectus {
        zones = List.copyOf(zones);
    }

    static PublicProspectus of(Prospectus held, Move move) {
        var wish = held.wish();
        return new PublicProspectus(
                held.id(),
                held.maker().zone(),
                wish.zones(),
                wish.industry(),
                wish.startOn(),
                wish.language(),
                held.snapshot().takenAt(),
                held.snapshot().unanswered(),
                held.withdrawnAt() != null,
                held.version(),
                move);
    }
}
