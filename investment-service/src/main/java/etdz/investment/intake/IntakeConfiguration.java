package etdz.investment.intake;

import etdz.common.work.Workers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /// One table at a time in each instance.
    @Bean
    Workers tableWorkers(
            TableJobs jobs, @Value("${etdz.investment.intake.look:500ms}") Duration look) {
        return new Workers("intake", 1, look, jobs::next);
    }
}
