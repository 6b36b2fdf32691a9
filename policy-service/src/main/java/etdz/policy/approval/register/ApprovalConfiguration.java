package etdz.policy.approval.register;

import etdz.common.outbox.Restating;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    @Bean
    public Restating<Case> restatingCases() {
        return new Restating<>(StoredCases.COLLECTION, Case.class, CaseEvent::restated);
    }
}
