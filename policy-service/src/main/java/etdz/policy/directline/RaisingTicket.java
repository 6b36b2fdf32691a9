package etdz.policy.directline;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.time.Moment;
import etdz.policy.directline.ticket.Promise;
import etdz.policy.directline.ticket.Promise.Source;
import etdz.policy.directline.ticket.Subject;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.TicketId;
import etdz.policy.power.Kept;
import etdz.policy.power.Power;
import etdz.policy.power.register.Powers;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Raises a ticket, once for each key. Its clock is what was promised for the power it is about, or
/// the platform's rule.
@Component
class RaisingTicket {

    private final Tickets tickets;
    private final Powers powers;
    private final int days;

    RaisingTicket(
            Tickets tickets, Powers powers, @Value("${etdz.policy.direct-line.days:5}") int days) {
        this.tickets = tickets;
        this.powers = powers;
        this.days = days;
    }

    Ticket raise(ZoneCode zone, Subject subject, String by, CreationKey key, Moment now) {
        return tickets.createdUnder(key)
                .orElseGet(() -> tickets.add(raised(zone, subject, by, now), key));
    }

    private Ticket raised(ZoneCode zone, Subject subject, String by, Moment now) {
        var id = new TicketId("DL-" + UuidCreator.getTimeOrderedEpoch());
        return Ticket.raised(id, zone, subject, by, promise(zone, subject, now), now.at());
    }

    Promise promise(ZoneCode zone, Subject subject, Moment now) {
        var promised =
                Optional.ofNullable(subject.matter())
                        .flatMap(matter -> powers.find(matter, zone))
                        .map(Power::kept)
                        .filter(Kept::directLine)
                        .map(Kept::promisedDays);
        var term = promised.orElse(days);
        var dueOn = now.plus(term);
        return new Promise(
                term,
                promised.isPresent() ? Source.KEPT_POWER : Source.PLATFORM_RULE,
                dueOn,
                now.calendar().isProvisional(dueOn));
    }
}
