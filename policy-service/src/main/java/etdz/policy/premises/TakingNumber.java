package etdz.policy.premises;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.time.China;
import etdz.policy.premises.QueueTicket.State;
import etdz.policy.premises.Slot.Appointment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a number of the day's queue (取号), once for each key or appointment.
@Component
class TakingNumber {

    private static final int BOOKED = 0;
    private static final int WALKED_IN = 1;

    private final QueueTickets tickets;

    TakingNumber(QueueTickets tickets) {
        this.tickets = tickets;
    }

    QueueTicket walkIn(ZoneCode zone, String group, String by, CreationKey key, Instant now) {
        return take(zone, group, WALKED_IN, by, null, key, now);
    }

    QueueTicket forAppointment(Slot slot, Appointment one, Instant now) {
        var key = new CreationKey("appointment " + one.id(), one.id());
        return take(slot.zone(), slot.group(), BOOKED, one.by(), one.id(), key, now);
    }

    private QueueTicket take(
            ZoneCode zone,
            String group,
            int priority,
            String by,
            @Nullable String appointment,
            CreationKey key,
            Instant now) {
        return tickets.takenUnder(key)
                .orElseGet(() -> {
                    var day = China.dayOf(now);
                    var number = tickets.next(zone, day, group);
                    return tickets.add(
                            new QueueTicket(
                                    QueueTicket.id(zone, day, group, number),
                                    zone,
                                    day,
                                    group,
                                    number,
                                    priority,
                                    State.WAITING,
                                    now,
                                    by,
                                    appointment,
                                    null,
                                    null,
                                    null,
                                    key));
                });
    }
}
