package etdz.investment.placement;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

    @Bean
    Restating<MajorProject> restatingMajorProjects() {
        return new Restating<>(
                MajorProjects.COLLECTION, MajorProject.class, MajorProjectEvent::restated);
    }
}
