package etdz.investment.prospectus.gathering;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the maker of a prospectus may wait.
///
/// @param patience after which policy-service is not asked any further for one snapshot
@ConfigurationProperties("etdz.investment.prospectus.gathering")
record GatheringSettings(@DefaultValue("5s") Duration patience) {}
