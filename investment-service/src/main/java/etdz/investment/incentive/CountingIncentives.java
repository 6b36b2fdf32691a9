package etdz.investment.incentive;

import etdz.common.ZoneCode;
import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.common.time.China;
import etdz.investment.incentive.IncentiveClient.Listed;
import etdz.investment.incentive.IncentiveClient.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// How many incentives are in force in each zone. Everybody may ask, so an answer holds for a
/// while; and nobody waits longer than the patience of the settings, however many zones there are.
@Component
public class CountingIncentives {

    private static final Logger log = LoggerFactory.getLogger(CountingIncentives.class);
    private static final int MOST = 100;

    private final IncentiveClient client;
    private final OutsideSystem policy;
    private final IncentiveSettings settings;
    private final InstantSource clock;
    private final Map<ZoneCode, Offered.Counted> kept = new ConcurrentHashMap<>();

    CountingIncentives(
            IncentiveClient client,
            @Qualifier("incentiveSystem") OutsideSystem policy,
            IncentiveSettings settings,
            InstantSource clock) {
        this.client = client;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    /// One count for each.
    ///
    /// @param zones that there are; what somebody made up is not to be asked for
    public Map<ZoneCode, Offered> of(Collection<ZoneCode> zones) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        var all = new HashMap<ZoneCode, Offered>();
        for (var zone : zones) {
            all.put(zone, of(zone, deadline));
        }
        return all;
    }

    private Offered of(ZoneCode zone, long deadline) {
        var now = clock.instant();
        var last = kept.get(zone);
        if (last != null && isFresh(last, now)) {
            return last;
        }
        if (System.nanoTime() - deadline >= 0) {
            return new Offered.NotAvailable();
        }
        try {
            var counted =
                    policy.ask(() -> count(client.list(zone.value(), MOST), now))
                            .orElseThrow(() -> new UselessAnswer("No incentives at all"));
            kept.put(zone, counted);
            return counted;
        } catch (Away | UselessAnswer e) {
            log.atWarn()
                    .addKeyValue("zone", zone.value())
                    .log("Nobody says how many incentives there are: {}", e.toString());
            return new Offered.NotAvailable();
        }
    }

    private boolean isFresh(Offered.Counted last, Instant now) {
        return Duration.between(last.at(), now).abs().compareTo(settings.freshFor()) < 0;
    }

    private static Offered.Counted count(@Nullable Page page, Instant now) {
        if (page == null || page.items() == null) {
            throw new UselessAnswer("No list of incentives");
        }
        var today = China.dayOf(now);
        var count = page.items().stream().filter(it -> isInForce(it, today)).count();
        return new Offered.Counted((int) count, page.next() != null, now);
    }

    private static boolean isInForce(Listed listed, LocalDate today) {
        var validity = listed.validity();
        if (validity == null) {
            throw new UselessAnswer("An incentive without its validity");
        }
        var from = validity.from();
        var to = validity.to();
        return (from == null || !today.isBefore(from)) && (to == null || !today.isAfter(to));
    }
}
