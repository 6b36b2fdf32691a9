package etdz.policy.directline.ticket;

import etdz.common.ZoneCode;
import etdz.policy.directline.ticket.Subject.Department;
import etdz.policy.matter.MatterCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that others may know of a ticket after a move, and the move. Texts stay between the two.
public record PublicTicket(
        TicketId id,
        ZoneCode zone,
        Department department,
        @Nullable MatterCode matter,
        String title,
        String raisedBy,
        String stage,
        LocalDate dueOn,
        int answers,
        long version,
        Move move) {

    static PublicTicket of(Ticket held, Move move) {
        return new PublicTicket(
                held.id(),
                held.zone(),
                held.subject().department(),
                held.subject().matter(),
                held.subject().title(),
                held.raisedBy(),
                held.stage().name(),
                held.promise().dueOn(),
                held.answers().size(),
                held.version(),
                move);
    }
}
