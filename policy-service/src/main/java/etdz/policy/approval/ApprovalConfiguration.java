package etdz.policy.approval;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    @Bean
    Restating<Case> restatingCases() {
        return new Restating<>(Cases.COLLECTION, Case.class, CaseEvent::restated);
    }
}
