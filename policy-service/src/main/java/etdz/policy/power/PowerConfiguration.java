package etdz.policy.power;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PowerConfiguration {

    @Bean
    Restating<Delegation> restatingDelegations() {
        return new Restating<>(Delegations.COLLECTION, Delegation.class, DelegationEvent::restated);
    }
}
