package etdz.investment.figure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How old figures may be.
///
/// @param freshFor after which they are counted anew behind the back of whoever asks; nothing is
///   kept when it is zero
/// @param usableFor after which nobody is shown them any more
@ConfigurationProperties("etdz.investment.figures")
public record FigureSettings(
        @DefaultValue("10s") Duration freshFor, @DefaultValue("1m") Duration usableFor) {}
