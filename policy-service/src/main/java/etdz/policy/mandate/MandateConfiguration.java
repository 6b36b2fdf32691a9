package etdz.policy.mandate;

import etdz.common.amqp.Subscription;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MandateConfiguration {

    static final Set<String> TYPES =
            Stream.of(HearingMandates.ESCORTS, HearingMandates.PROJECTS, HearingMandates.LEADS)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    @Bean
    Subscription mandatesOfAgents(HearingMandates hearing) {
        return new Subscription("policy.mandate", TYPES, hearing::hear);
    }
}
