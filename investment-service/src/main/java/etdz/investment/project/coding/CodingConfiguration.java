package etdz.investment.project.coding;

import etdz.common.work.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodingConfiguration {

    @Bean
    Workers codeWorkers(FetchingProjectCodes fetching, CodingSettings settings) {
        return new Workers(
                "project-codes", settings.workers(), settings.look(), fetching::fetchNext);
    }
}
