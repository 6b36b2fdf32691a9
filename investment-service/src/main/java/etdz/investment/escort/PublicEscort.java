package etdz.investment.escort;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.Note;
import etdz.investment.escort.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that others may know of an escort after a move, and the move: no contact, nothing that was
/// written.
///
/// @param creditCode of the enterprise that mandates; absent for an investor without one
/// @param agent id of the user
/// @param present the first stage that is not settled; absent when all are
public record PublicEscort(
        EscortId id,
        ZoneCode zone,
        VentureRef venture,
        @Nullable CreditCode creditCode,
        String standing,
        @Nullable String agent,
        LocalDate from,
        LocalDate until,
        List<StageState> stages,
        @Nullable StageCode present,
        int openTasks,
        int openNotes,
        Instant offeredAt,
        long version,
        Move move) {

    /// The project or lead.
    public record VentureRef(String kind, String id) {}

    public record StageState(StageCode stage, String state) {}

    static PublicEscort of(Escort held, Move move) {
        var mandate = held.mandate();
        var agent = held.agent();
        return new PublicEscort(
                held.id(),
                held.zone(),
                new VentureRef(mandate.venture().kind(), mandate.venture().key()),
                mandate.client().creditCode(),
                held.standing().label(),
                agent == null ? null : agent.id(),
                mandate.from(),
                mandate.until(),
                held.stages().stream()
                        .map(it -> new StageState(it.code(), it.progress().label()))
                        .toList(),
                held.present(),
                Math.toIntExact(held.tasks().stream().filter(Task::isOpen).count()),
                Math.toIntExact(held.notes().stream().filter(Note::isOpen).count()),
                held.offeredAt(),
                held.version(),
                move);
    }
}
