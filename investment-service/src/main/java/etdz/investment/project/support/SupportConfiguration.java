package etdz.investment.project.support;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

    @Bean
    Restating<Support> restatingSupports() {
        return new Restating<>(Supports.COLLECTION, Support.class, SupportEvent::restated);
    }
}
