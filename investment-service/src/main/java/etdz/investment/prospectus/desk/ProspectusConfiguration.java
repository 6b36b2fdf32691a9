package etdz.investment.prospectus.desk;

import etdz.common.outbox.Restating;
import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.ProspectusEvent;
import etdz.paper.Printing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProspectusConfiguration {

    @Bean
    Printing printing() {
        return new Printing();
    }

    @Bean
    Restating<Prospectus> restatingProspectuses() {
        return new Restating<>(
                Prospectuses.COLLECTION, Prospectus.class, ProspectusEvent::restated);
    }
}
