package etdz.investment.lead.enquiry;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EnquiryConfiguration {

    @Bean
    InvestmentOfficers investmentOfficers(
            @Value("${etdz.investment.lead.officers:classpath:data/investment-officers.json}")
                    Resource file,
            JsonMapper json) {
        try (var text = file.getInputStream()) {
            return InvestmentOfficers.of(json.readValue(text, InvestmentOfficers.Officer[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
