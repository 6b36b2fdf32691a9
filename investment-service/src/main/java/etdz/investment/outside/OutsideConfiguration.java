package etdz.investment.outside;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {

    @Bean
    OutsideSystem registrySystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("enterprise-registry", settings, meters);
    }

    @Bean
    OutsideSystem projectCodeSystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("project-code-registry", settings, meters);
    }

    @Bean
    OutsideSystem policySystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("policy-service", settings, meters);
    }

    /// Apart from the rest of policy-service: these calls carry the tokens of many users.
    @Bean
    OutsideSystem powerSystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("policy-powers", settings, meters);
    }
}
