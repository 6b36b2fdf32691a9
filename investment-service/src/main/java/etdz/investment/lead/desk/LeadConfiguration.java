package etdz.investment.lead.desk;

import etdz.common.outbox.Restating;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadEvent;
import etdz.investment.lead.LeadTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LeadConfiguration {

    @Bean
    Restating<Lead> restatingLeads() {
        return new Restating<>(Leads.COLLECTION, Lead.class, LeadEvent::restated);
    }

    @Bean
    LeadTerms leadTerms(
            @Value("${etdz.investment.lead.terms:classpath:data/lead-clocks.json}") Resource file,
            JsonMapper json) {
        try (var text = file.getInputStream()) {
            return json.readValue(text, LeadTerms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
