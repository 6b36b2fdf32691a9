package etdz.policy.licence;

import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.Renewal;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.matter.Handling.Silence;
import etdz.policy.matter.Placement.Action;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells holders that their licences end, and renews by law what nobody decided on in time (行政许可法
/// 第五十条). Any instance may find that something is due; the version of the case lets one of them do
/// it, once.
@Component
class AttendingLicences {

    private static final Logger LOG = LoggerFactory.getLogger(AttendingLicences.class);
    private static final int AT_ONCE = 200;
    static final String LAW = "law";

    private final Cases cases;
    private final Calendars calendars;
    private final InstantSource clock;

    AttendingLicences(Cases cases, Calendars calendars, InstantSource clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etdz.policy.licence.attending:PT30S}")
    void attend() {
        var now = new Moment(clock.instant(), calendars.current());
        List<Case> due;
        do {
            due = cases.licencesDue(now.today(), AT_ONCE);
        } while (due.stream().filter(held -> attend(held, now)).count() == AT_ONCE);
    }

    private boolean attend(Case held, Moment now) {
        var command = command(held, now);
        var moved = cases.move(held, command, LAW, now);
        if (moved) {
            LOG.atInfo()
                    .addKeyValue("case", held.id().value())
                    .addKeyValue("what", command.getClass().getSimpleName())
                    .log("Licence attended to");
        }
        return moved;
    }

    /// A licence that was superseded while this case was not told yet has no end to be told of.
    private Command command(Case held, Moment now) {
        var licence = held.stage().grant().map(Stage.Granted::licence).orElseThrow();
        var versions = cases.versionsOf(licence.identifier());
        var newest = versions.getLast();
        if (!newest.id().equals(held.id()) && newest.licence() != null) {
            return new Command.Supersede(newest.licence().identifier());
        }
        return Optional.ofNullable(licence.validTo())
                .filter(_ -> licence.endedOn(now.today()))
                .flatMap(end -> newEnd(held, versions, end, now.today()))
                .<Command>map(Command.RenewByLaw::new)
                .orElseGet(Command.TellExpiry::new);
    }

    /// Until when a licence holds that was renewed by silence.
    private Optional<LocalDate> newEnd(
            Case held, List<Case> versions, LocalDate end, LocalDate today) {
        return cases.concerning(versions.stream().map(Case::id).toList()).stream()
                .filter(asked -> renews(asked.application().matter()))
                .filter(asked -> unanswered(asked, end, today))
                .flatMap(asked -> lastDay(asked, held, end).stream())
                .findFirst();
    }

    private static boolean renews(Terms terms) {
        return terms.action() == Action.RENEW && terms.silence() == Silence.RENEWED;
    }

    /// Asked for in time, and not answered before the end. Who was told to correct his application
    /// has an answer.
    private static boolean unanswered(Case asked, LocalDate end, LocalDate today) {
        var renewal = Renewal.byLaw(end);
        var on = asked.application().receivedOn();
        return switch (asked.stage()) {
            case Stage.Submitted _, Stage.Running _ -> renewal.renewedBySilence(on, null, today);
            case Stage.Refused refused ->
                    renewal.renewedBySilence(on, refused.decision().on(), today);
            case Stage.AwaitingCorrection _, Stage.Closed _ -> false;
        };
    }

    private static Optional<LocalDate> lastDay(Case asked, Case held, LocalDate end) {
        var from = end.plusDays(1);
        return Stream.of(asked, held)
                .map(it -> it.application().matter())
                .flatMap(terms -> Optional.ofNullable(terms.lastDay(from)).stream())
                .findFirst();
    }
}
