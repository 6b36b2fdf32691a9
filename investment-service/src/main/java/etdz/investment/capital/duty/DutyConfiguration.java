package etdz.investment.capital.duty;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

    @Bean
    Restating<Duty> restatingDuties() {
        return new Restating<>(Duties.COLLECTION, Duty.class, DutyEvent::restated);
    }
}
