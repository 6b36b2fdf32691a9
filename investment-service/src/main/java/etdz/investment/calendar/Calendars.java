package etdz.investment.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.time.CalendarYear;
import etdz.common.time.WorkingDays;
import etdz.investment.calendar.CalendarClient.About;
import etdz.investment.calendar.CalendarClient.Years;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The working days (工作日) as policy-service has loaded them, asked for again and again. While it is
/// away the last answer holds; years that nobody told yet count by their weekends and are
/// provisional, which [WorkingDays#isProvisional] says.
@Component
public class Calendars {

    private static final Logger log = LoggerFactory.getLogger(Calendars.class);

    /// The earliest year that a term of this service may begin in.
    private static final CalendarYear FIRST =
            new CalendarYear(2015, CalendarYear.Status.PROVISIONAL, Set.of(), Set.of());

    private final CalendarClient client;
    private final OutsideSystem policy;
    private final KnownYears years;

    private volatile WorkingDays current;

    Calendars(
            CalendarClient client,
            @Qualifier("policySystem") OutsideSystem policy,
            KnownYears years) {
        this.client = client;
        this.policy = policy;
        this.years = years;
        this.current = calendar(years.all());
    }

    public WorkingDays current() {
        return current;
    }

    @Scheduled(fixedDelayString = "${etdz.investment.calendar.look:PT1M}")
    void look() {
        try {
            refresh();
        } catch (Away e) {
            log.warn("The calendars stay as they are: {}", e.toString());
        }
    }

    /// Another instance may have stored a year; so what is stored counts, not what was fetched.
    private void refresh() {
        var known = years.all().stream().collect(toMap(KnownYear::year, identity()));
        newest().stream()
                .filter(told -> isNews(told, known))
                .map(this::fetched)
                .flatMap(Optional::stream)
                .forEach(years::keep);
        current = calendar(years.all());
    }

    private List<About> newest() {
        var told = policy.ask(client::years).map(Years::items).orElse(List.of());
        return List.copyOf(
                told.stream()
                        .collect(
                                toMap(
                                        About::year,
                                        identity(),
                                        BinaryOperator.maxBy(
                                                Comparator.comparingInt(About::version))))
                        .values());
    }

    private static boolean isNews(About told, Map<Integer, KnownYear> known) {
        var last = known.get(told.year());
        return last == null || last.version() != told.version();
    }

    private Optional<KnownYear> fetched(About told) {
        return policy.ask(() -> client.year(told.year(), told.version())).map(KnownYear::of);
    }

    private static WorkingDays calendar(List<KnownYear> known) {
        return WorkingDays.of(
                Stream.concat(Stream.of(FIRST), known.stream().map(KnownYear::calendar)).toList());
    }
}
