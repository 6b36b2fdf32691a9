package etdz.investment.promise;

import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.investment.calendar.Calendars;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Due;
import etdz.investment.promise.agreement.Stage.Draft;
import etdz.investment.promise.agreement.Stage.Terminated;
import etdz.investment.promise.agreement.Trigger;
import etdz.investment.promise.agreement.Trigger.ClauseKept;
import etdz.investment.promise.agreement.Trigger.MilestoneReached;
import etdz.investment.promise.obligation.Obligation;
import etdz.investment.promise.obligation.State.Kept;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings the obligations of an agreement in line with what stands in it and in each other: those
/// of an agreement that took effect are there, what waits for a clause or a milestone opens with it
/// and waits again when that is taken back, what is not due yet ends with a termination.
///
/// It reads what is there now and not what an event says, and looks again after its last write; so
/// events may come in any order, twice, or to several instances at once.
@Component
class FollowingAgreement {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingAgreement.class);
    private static final int MOST_LOOKS = 300;

    private final Agreements agreements;
    private final Obligations obligations;
    private final Calendars calendars;
    private final InstantSource clock;

    FollowingAgreement(
            Agreements agreements,
            Obligations obligations,
            Calendars calendars,
            InstantSource clock) {
        this.agreements = agreements;
        this.obligations = obligations;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Tries at once, so that who acts sees what follows; what fails here is done when the event of
    /// the act is heard.
    void tryNow(AgreementId id) {
        try {
            follow(id);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("agreement", id.value()).setCause(e).log("Followed later");
        }
    }

    void follow(AgreementId id) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            if (!changed(id)) {
                return;
            }
        }
        throw new IllegalStateException("The obligations of " + id.value() + " come to no rest");
    }

    private boolean changed(AgreementId id) {
        var agreement = agreements.find(id, new Scope.Everywhere()).orElseThrow();
        if (agreement.stage() instanceof Draft) {
            return false;
        }
        var now = new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), calendars.current());
        var there = obligations.of(id);
        if (there.size() < agreement.deal().clauses().size()) {
            obligations.addMissing(
                    IntStream.rangeClosed(1, agreement.deal().clauses().size())
                            .mapToObj(ordinal -> Obligation.recorded(agreement, ordinal, now))
                            .toList());
            return true;
        }
        var moved = false;
        for (var held : there) {
            var next = next(held, agreement, there, now);
            if (next.isPresent()) {
                obligations.store(held, next.get(), Optional.empty());
                moved = true;
            }
        }
        return moved;
    }

    private static Optional<Obligation> next(
            Obligation held, Agreement agreement, List<Obligation> all, Moment now) {
        return switch (agreement.stage()) {
            case Terminated(_, var on, _) -> held.lapsed(on, now);
            default ->
                    held.alignedWith(triggered(held, agreement, all), now)
                            .or(() -> held.reminded(now));
        };
    }

    private static Optional<LocalDate> triggered(
            Obligation held, Agreement agreement, List<Obligation> all) {
        return held.clause().due() instanceof Due.After(Trigger trigger, _, _)
                ? switch (trigger) {
                    case ClauseKept(var number) ->
                            all.stream()
                                    .filter(it -> it.clause().number().equals(number))
                                    .findFirst()
                                    .flatMap(FollowingAgreement::keptOn);
                    case MilestoneReached(var name) -> agreement.milestone(name).map(it -> it.on());
                }
                : Optional.empty();
    }

    private static Optional<LocalDate> keptOn(Obligation condition) {
        return condition.state() instanceof Kept(_, var on, _) ? Optional.of(on) : Optional.empty();
    }
}
