package etdz.investment.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How old the sums of the board may be.
///
/// @param freshFor after which they are counted anew
@ConfigurationProperties("etdz.investment.pipeline")
record PipelineSettings(@DefaultValue("5s") Duration freshFor) {}
