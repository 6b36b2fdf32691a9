package etdz.policy.directline;

import etdz.common.outbox.Restating;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.TicketEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectLineConfiguration {

    @Bean
    Restating<Ticket> restatingTickets() {
        return new Restating<>(Tickets.COLLECTION, Ticket.class, TicketEvent::restated);
    }
}
