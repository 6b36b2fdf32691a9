package etdz.investment.outside;

import etdz.common.outside.OutsideSettings;
import etdz.common.outside.OutsideSystem;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
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

    /// The same for how cases stand.
    @Bean
    OutsideSystem caseSystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("policy-cases", settings, meters);
    }

    /// What zones offer, asked for by everybody.
    @Bean
    OutsideSystem incentiveSystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("policy-incentives", settings, meters);
    }

    /// When building may start is reckoned by many draws, which takes its time.
    @Bean
    OutsideSystem scheduleSystem(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("policy-schedules", settings, meters);
    }
}
