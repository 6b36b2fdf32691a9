package etdz.policy.notice;

import etdz.common.amqp.Subscription;
import etdz.common.outside.OutsideSettings;
import etdz.common.outside.OutsideSystem;
import etdz.common.work.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NoticeSettings.class, OutsideSettings.class})
@EnableFeignClients(clients = {SmsClient.class, MailClient.class})
class NoticeConfiguration {

    @Bean
    OutsideSystem smsGateway(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("sms-gateway", settings, meters);
    }

    @Bean
    OutsideSystem mailGateway(OutsideSettings settings, MeterRegistry meters) {
        return new OutsideSystem("mail-gateway", settings, meters);
    }

    /// One queue, so that people are known before what they are told of.
    @Bean
    Subscription happenings(TellingWhatHappened telling) {
        return new Subscription(
                "policy.notice", telling.types(), telling::hear, Optional.of(telling::hearAll));
    }

    @Bean
    Workers messageWorkers(SendingMessages sending, NoticeSettings settings) {
        return new Workers("messages", settings.workers(), settings.look(), sending::sendNext);
    }
}
