package etdz.policy.licence;

import etdz.common.amqp.Subscription;
import etdz.paper.Printing;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LicenceSettings.class)
class LicenceConfiguration {

    @Bean
    Printing printing() {
        return new Printing();
    }

    @Bean
    Subscription grants(FollowingGrants following) {
        return new Subscription("policy.licence", Set.of(FollowingGrants.GRANTED), following::hear);
    }
}
