package etdz.investment.capital.arrival;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    @Bean
    Restating<Arrival> restatingArrivals() {
        return new Restating<>(Arrivals.COLLECTION, Arrival.class, ArrivalEvent::restated);
    }
}
