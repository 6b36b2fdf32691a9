package etdz.policy.correspondence;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

    @Bean
    Restating<Message> restatingMessages() {
        return new Restating<>(Messages.COLLECTION, Message.class, MessageEvent::of);
    }
}
