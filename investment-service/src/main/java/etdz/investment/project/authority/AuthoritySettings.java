package etdz.investment.project.authority;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long one caller may wait for who decides.
///
/// @param patience after which no further question is asked for one answer to the user
@ConfigurationProperties("etdz.investment.project.authorities")
record AuthoritySettings(@DefaultValue("2s") Duration patience) {}
