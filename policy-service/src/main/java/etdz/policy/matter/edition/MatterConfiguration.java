package etdz.policy.matter.edition;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    @Bean
    Restating<CatalogueEntry> restatingCatalogue() {
        return new Restating<>(CatalogueEntries.COLLECTION, CatalogueEntry.class, MatterEvent::of);
    }
}
