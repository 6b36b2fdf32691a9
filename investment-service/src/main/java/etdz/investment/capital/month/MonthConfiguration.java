package etdz.investment.capital.month;

import etdz.common.amqp.Subscription;
import etdz.common.work.Workers;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MonthConfiguration {

    @Bean
    Subscription arrivalsOfCapital(MarkingMonths marking) {
        return new Subscription(
                "investment.capital",
                MarkingMonths.TYPES,
                marking::hear,
                Optional.of(marking::hearAll));
    }

    @Bean
    Workers monthWorkers(RecountingMonths recounting, MonthSettings settings) {
        return new Workers(
                "capital-months",
                settings.workers(),
                settings.look(),
                () -> recounting.recountNext() || recounting.noteEdition());
    }
}
