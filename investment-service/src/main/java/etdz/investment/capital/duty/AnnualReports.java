package etdz.investment.capital.duty;

import etdz.common.time.China;
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.enterprise.KnownEnterprises.Foreign;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes note each year that enterprises with foreign capital owe their annual report (年度报告): of
/// those that the register says had it before the year began. Any instance may do it: a duty of a
/// year has one id. What somebody noted by hand is not noted again.
@Component
class AnnualReports {

    private static final Logger LOG = LoggerFactory.getLogger(AnnualReports.class);
    private static final int AT_ONCE = 500;
    private static final String CLOCK = "clock";

    private final Duties duties;
    private final KnownEnterprises enterprises;
    private final InstantSource clock;

    AnnualReports(Duties duties, KnownEnterprises enterprises, InstantSource clock) {
        this.duties = duties;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etdz.investment.capital.duties.look:PT1H}")
    void open() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begins = China.dayOf(now).withDayOfYear(1);
        var opened = 0;
        var page = enterprises.foreign(Optional.empty(), AT_ONCE);
        while (!page.isEmpty()) {
            var owing = page.stream().filter(it -> it.since().isBefore(begins)).toList();
            var noted =
                    duties.annual(
                            begins,
                            owing.stream().map(Foreign::creditCode).collect(Collectors.toSet()));
            opened +=
                    duties.addMissing(
                            owing.stream()
                                    .filter(it -> !noted.contains(it.creditCode()))
                                    .map(it -> duty(it, begins, now))
                                    .toList());
            page = enterprises.foreign(Optional.of(page.getLast().creditCode()), AT_ONCE);
        }
        if (opened > 0) {
            LOG.atInfo().addKeyValue("duties", opened).log("Annual reports are owed");
        }
    }

    private static Duty duty(Foreign of, LocalDate begins, Instant now) {
        return Duty.opened(
                new DutyId("RD-%d-%s".formatted(begins.getYear(), of.creditCode().value())),
                of.zone(),
                new Duty.Enterprise(of.creditCode(), of.name()),
                DutyKind.ANNUAL,
                begins,
                "报送%d年度报告".formatted(begins.getYear() - 1),
                CLOCK,
                now);
    }
}
