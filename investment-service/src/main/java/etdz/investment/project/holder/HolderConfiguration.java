package etdz.investment.project.holder;

import etdz.common.amqp.Subscription;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HolderConfiguration {

    @Bean
    Subscription enterprisesOfProjects(HearingEnterprises hearing) {
        return new Subscription(
                "investment.holder",
                HearingEnterprises.HEARD,
                hearing::hear,
                Optional.of(hearing::hearAll));
    }
}
