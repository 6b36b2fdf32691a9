package etdz.investment.enterprise.registry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long an answer of the registry holds before it is asked again.
@ConfigurationProperties("etdz.investment.registry")
record RegistrySettings(@DefaultValue("24h") Duration freshFor) {}
