package etdz.common.amqp;

import com.mongodb.client.MongoDatabase;
import etdz.common.amqp.Consumption.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/// The bus for a service that has a broker and a database.
@AutoConfiguration(
        after = RabbitAutoConfiguration.class,
        afterName = "etdz.common.mongo.MongoConfiguration")
@ConditionalOnClass({CachingConnectionFactory.class, MongoDatabase.class})
@ConditionalOnBean({CachingConnectionFactory.class, MongoDatabase.class})
@EnableConfigurationProperties(BusSettings.class)
class AmqpConfiguration {

    @Bean
    ServiceName serviceName(@Value("${spring.application.name}") String application) {
        return ServiceName.ofApplication(application);
    }

    @Bean
    Publisher publisher(CachingConnectionFactory connections, BusSettings settings) {
        return new Publisher(connections, settings.confirmTimeout());
    }

    @Bean
    DeadLetters deadLetters(
            MongoDatabase database, ServiceName service, Publisher publisher, InstantSource clock) {
        return new DeadLetters(database, service, publisher, clock);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
        return new DeadLettersEndpoint(deadLetters);
    }

    @Bean
    Topology topology(
            ServiceName service, BusSettings settings, ObjectProvider<Subscription> subscriptions) {
        return new Topology(service, settings, subscriptions.orderedStream().toList());
    }

    @Bean
    Consumption consumption(
            ApplicationContext context,
            CachingConnectionFactory connections,
            AmqpAdmin admin,
            Topology topology,
            ServiceName service,
            BusSettings settings,
            Publisher publisher,
            DeadLetters deadLetters,
            ObjectProvider<Subscription> subscriptions,
            MeterRegistry meters) {
        var work =
                subscriptions
                        .orderedStream()
                        .map(s ->
                                new Intake(
                                        s.queue(),
                                        new Delivery(
                                                        s,
                                                        service,
                                                        topology,
                                                        settings,
                                                        publisher,
                                                        deadLetters,
                                                        meters)
                                                .listener()))
                        .toList();
        var dead = new Intake(service.dead(), new Burial(deadLetters, meters));
        var intakes =
                work.isEmpty() ? work : Stream.concat(work.stream(), Stream.of(dead)).toList();
        return new Consumption(context, connections, admin, topology.own(), intakes, settings);
    }
}
