package etdz.common.time;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// The real time, unless something moves it.
@AutoConfiguration(afterName = "etdz.common.mongo.ClockConfiguration")
class ClockDefaults {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }
}
