package etdz.investment.capital.month;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How months are counted anew.
///
/// @param look how often each worker looks for months that changed
/// @param claim how long one count keeps others away from a month that does not change again
@ConfigurationProperties("etdz.investment.capital.months")
record MonthSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("250ms") Duration look,
        @DefaultValue("30s") Duration claim) {}
