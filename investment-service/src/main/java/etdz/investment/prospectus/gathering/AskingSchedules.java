package etdz.investment.prospectus.gathering;

import etdz.common.ZoneCode;
import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.investment.prospectus.content.Building;
import etdz.investment.prospectus.content.Building.NeedsManual;
import etdz.investment.prospectus.content.Building.NotAvailable;
import etdz.investment.prospectus.content.Building.Reckoned;
import etdz.investment.prospectus.gathering.ScheduleClient.Schedule;
import etdz.investment.prospectus.gathering.ScheduleClient.Step;
import etdz.investment.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Asks when building may start in a zone. Where no date comes back there is none: it is never
/// guessed here.
@Component
class AskingSchedules {

    private static final Logger log = LoggerFactory.getLogger(AskingSchedules.class);
    private static final String WITHOUT_BASIS = "UNKNOWN";

    private final ScheduleClient client;
    private final OutsideSystem policy;

    AskingSchedules(ScheduleClient client, @Qualifier("scheduleSystem") OutsideSystem policy) {
        this.client = client;
        this.policy = policy;
    }

    Building ask(ZoneCode zone, LocalDate start) {
        try {
            return policy.<Building>ask(() ->
                            read(zone, start, client.building(zone.value(), start.toString())))
                    .orElseGet(NotAvailable::new);
        } catch (Away e) {
            log.atWarn()
                    .addKeyValue("zone", zone.value())
                    .log("Nobody says when building may start: {}", String.valueOf(e.getCause()));
            return new NotAvailable();
        }
    }

    private static Building read(ZoneCode zone, LocalDate start, @Nullable Schedule told) {
        if (told == null || !zone.value().equals(told.zone()) || !start.equals(told.start())) {
            throw new UselessAnswer("A schedule of something else");
        }
        if (Boolean.TRUE.equals(told.needsManual())) {
            return new NeedsManual(unknown(told.steps()));
        }
        var p50 = told.p50();
        var p80 = told.p80();
        var earliest = told.earliest();
        var basis = told.basis();
        if (p50 == null
                || p80 == null
                || earliest == null
                || told.draws() == null
                || basis == null
                || basis.zh() == null) {
            throw new UselessAnswer("A schedule that leaves something out");
        }
        if (earliest.isBefore(start) || p50.isBefore(earliest) || p80.isBefore(p50)) {
            throw new UselessAnswer("Dates of a schedule that cannot be meant");
        }
        return new Reckoned(
                earliest,
                p50,
                p80,
                !Boolean.FALSE.equals(told.provisional()),
                told.draws(),
                new Wording(basis.zh(), basis.en()));
    }

    private static List<Wording> unknown(@Nullable List<Step> steps) {
        return steps == null
                ? List.of()
                : steps.stream()
                        .filter(step -> WITHOUT_BASIS.equals(step.source()))
                        .flatMap(step -> Stream.ofNullable(name(step)))
                        .toList();
    }

    private static @Nullable Wording name(Step step) {
        var name = step.name();
        if (name != null && name.zh() != null) {
            return new Wording(name.zh(), name.en());
        }
        return step.matter() == null ? null : new Wording(step.matter(), null);
    }
}
