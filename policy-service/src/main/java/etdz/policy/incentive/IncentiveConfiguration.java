package etdz.policy.incentive;

import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.rule.Expressions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncentiveConfiguration {

    @Bean
    FactDictionary factsOfEnterprises() {
        return FactDictionary.load();
    }

    @Bean
    Expressions expressionsOfIncentives(FactDictionary dictionary) {
        return new Expressions(dictionary);
    }
}
