package etdz.common.outbox;

import com.mongodb.client.MongoDatabase;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.ServiceName;
import etdz.common.mongo.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/// The relay of a service whose documents tell events.
@AutoConfiguration(afterName = "etdz.common.amqp.AmqpConfiguration")
@ConditionalOnClass(
        name = {
            "com.mongodb.client.MongoDatabase",
            "org.springframework.amqp.rabbit.core.RabbitTemplate"
        })
@ConditionalOnBean(Publisher.class)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    @Bean
    RelayLoop relayLoop(
            MongoDatabase database,
            Stores stores,
            Publisher publisher,
            ServiceName service,
            @Value("classpath:contract/asyncapi.yaml") Resource asyncApi,
            OutboxSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var relay =
                new Relay(
                        database,
                        stores::withOutbox,
                        publisher,
                        service,
                        AwaitedTypes.in(asyncApi),
                        settings,
                        clock,
                        meters);
        var outboxes = new Outboxes(database);
        var gauges = new BacklogGauges(outboxes, stores::withOutbox, clock, meters);
        var loop = new RelayLoop(relay, gauges, settings);
        stores.afterWrite(loop::nudge);
        return loop;
    }

    @Bean
    RepublishEndpoint republishEndpoint(
            MongoDatabase database,
            ObjectProvider<Restating<?>> restatings,
            Publisher publisher,
            ServiceName service,
            @Value("classpath:contract/asyncapi.yaml") Resource asyncApi) {
        return new RepublishEndpoint(
                new Republishing(
                        database,
                        restatings.orderedStream().toList(),
                        publisher,
                        service,
                        AwaitedTypes.in(asyncApi)));
    }
}
