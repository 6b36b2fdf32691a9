package etdz.investment.escort.desk;

import etdz.common.outbox.Restating;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EscortConfiguration {

    @Bean
    Restating<Escort> restatingEscorts() {
        return new Restating<>(Escorts.COLLECTION, Escort.class, EscortEvent::restated);
    }

    @Bean
    ZoneAgents zoneAgents(
            @Value("${etdz.investment.escort.agents:classpath:data/escort-agents.json}")
                    Resource file,
            JsonMapper json) {
        try (var text = file.getInputStream()) {
            return ZoneAgents.of(json.readValue(text, ZoneAgents.Line[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
