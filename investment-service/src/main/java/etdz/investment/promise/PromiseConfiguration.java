package etdz.investment.promise;

import etdz.common.amqp.Subscription;
import etdz.common.outbox.Restating;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.AgreementEvent;
import etdz.investment.promise.obligation.Obligation;
import etdz.investment.promise.obligation.ObligationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    Subscription promisesMoved(HearingPromises hearing) {
        return new Subscription("investment.promise", HearingPromises.HEARD, hearing::hear);
    }

    @Bean
    Restating<Agreement> restatingAgreements() {
        return new Restating<>(Agreements.COLLECTION, Agreement.class, AgreementEvent::restated);
    }

    @Bean
    Restating<Obligation> restatingObligations() {
        return new Restating<>(Obligations.COLLECTION, Obligation.class, ObligationEvent::restated);
    }
}
