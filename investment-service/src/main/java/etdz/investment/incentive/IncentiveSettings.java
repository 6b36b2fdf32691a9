package etdz.investment.incentive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How policy-service is asked about incentives.
///
/// @param freshFor how long a count holds
/// @param patience after which no further zone is asked about for one answer
@ConfigurationProperties("etdz.investment.incentive")
record IncentiveSettings(
        @DefaultValue("5m") Duration freshFor, @DefaultValue("2s") Duration patience) {}
