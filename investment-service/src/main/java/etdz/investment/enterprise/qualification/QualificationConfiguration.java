package etdz.investment.enterprise.qualification;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {

    @Bean
    Restating<Qualification> restatingQualifications() {
        return new Restating<>(
                Qualifications.COLLECTION, Qualification.class, QualificationEvent::restated);
    }
}
