package etdz.investment.project;

import etdz.common.amqp.Subscription;
import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    Subscription grantedFilings(OpeningProjects opening) {
        return new Subscription("investment.project", OpeningProjects.HEARD, opening::hear);
    }

    @Bean
    Restating<Project> restatingProjects() {
        return new Restating<>(Projects.COLLECTION, Project.class, ProjectEvent::restated);
    }
}
