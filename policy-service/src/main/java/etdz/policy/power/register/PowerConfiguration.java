package etdz.policy.power.register;

import etdz.common.outbox.Restating;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PowerConfiguration {

    @Bean
    Restating<Delegation> restatingDelegations() {
        return new Restating<>(Delegations.COLLECTION, Delegation.class, DelegationEvent::restated);
    }
}
