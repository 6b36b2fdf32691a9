package etdz.investment.enterprise;

import etdz.common.outbox.Restating;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.EnterpriseEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnterpriseConfiguration {

    @Bean
    Restating<Enterprise> restatingEnterprises() {
        return new Restating<>(Enterprises.COLLECTION, Enterprise.class, EnterpriseEvent::restated);
    }
}
