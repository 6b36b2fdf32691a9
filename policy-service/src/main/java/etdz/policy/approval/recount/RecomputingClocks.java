package etdz.policy.approval.recount;

import etdz.common.ZoneCode;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.outbox.Lease;
import etdz.common.time.Moment;
import etdz.common.work.SideBySide;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.ZoneTime;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.recount.Recomputation.State;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.Cases.Position;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.clock.calendar.Edition;
import etdz.policy.clock.overlay.Division;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts open cases anew when the calendar is another edition. One instance at a time does it;
/// each step stores how far it came, so the next instance goes on after a crash; each case is
/// guarded by its version and tells its own event. A notice that turns out wrong is undone by
/// loading the earlier version again, which is one more edition.
@Component
class RecomputingClocks {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputingClocks.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int STEP = 1000;
    private static final int PART = 125;
    static final String BY = "calendar";

    /// Other instances may go by the calendar they had read; then what they were at is stored.
    static final Duration SETTLED = Calendars.FRESH.plusSeconds(5);

    private final Cases cases;
    private final Recomputations recomputations;
    private final Calendars calendars;
    private final ZoneTime time;
    private final Zones zones;
    private final InstantSource clock;
    private final Lease lease;
    private final Lock walking = new ReentrantLock();

    RecomputingClocks(
            Cases cases,
            Recomputations recomputations,
            Calendars calendars,
            ZoneTime time,
            Zones zones,
            InstantSource clock) {
        this.cases = cases;
        this.recomputations = recomputations;
        this.calendars = calendars;
        this.time = time;
        this.zones = zones;
        this.clock = clock;
        this.lease = recomputations.lease(LEASE);
    }

    /// At a rate and not after a delay: then it has a thread of its own, and a long walk keeps
    /// nothing else waiting.
    @Scheduled(fixedRateString = "${etdz.policy.approval.recomputing:PT2S}")
    void look() {
        if (!walking.tryLock()) {
            return;
        }
        try {
            var edition = calendars.edition();
            if (isDue(recomputations.newest(), edition)) {
                walkAlone(edition);
            }
        } finally {
            walking.unlock();
        }
    }

    private void walkAlone(Edition edition) {
        if (lease.hold()) {
            try {
                walk(due(edition));
            } finally {
                lease.giveUp();
            }
        }
    }

    private boolean isDue(Optional<Recomputation> newest, Edition edition) {
        return newest.filter(last -> last.id().equals(edition.id()))
                .map(last ->
                        last.state() == State.RUNNING
                                || (last.state() == State.SETTLING && isSettled(last)))
                .orElse(true);
    }

    private boolean isSettled(Recomputation walk) {
        return !clock.instant().isBefore(walk.begunAt().plus(SETTLED));
    }

    /// Read again under the lease: another instance may have been at it.
    private Recomputation due(Edition edition) {
        var newest = recomputations.newest();
        if (newest.filter(last -> last.id().equals(edition.id())).isPresent()) {
            return newest.get();
        }
        newest.filter(Recomputation::isOpen)
                .map(last -> last.ended(State.SUPERSEDED, clock.instant()))
                .ifPresent(recomputations::store);
        var since = newest.map(Recomputation::sinceThen).orElse(List.of());
        var begun =
                Recomputation.begun(
                        newest.map(Recomputation::number).orElse(0L) + 1,
                        edition,
                        since,
                        firstDifference(since, edition),
                        clock.instant());
        recomputations.store(begun);
        return begun;
    }

    /// Of a service that starts for the first time it is not known how its cases were counted.
    private @Nullable LocalDate firstDifference(List<Edition> since, Edition edition) {
        if (since.isEmpty()) {
            return LocalDate.EPOCH;
        }
        var divisions =
                zones.all().stream().map(Zone::divisionCode).distinct().map(Division::new).toList();
        return since.stream()
                .flatMap(old ->
                        divisions.stream()
                                .flatMap(division -> difference(old, edition, division).stream()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Optional<LocalDate> difference(Edition old, Edition now, Division division) {
        return calendars.of(old, division).firstDifference(calendars.of(now, division));
    }

    private void walk(Recomputation begun) {
        var walk = begun;
        var from = walk.from();
        while (walk.isOpen() && from != null) {
            if (walk.state() == State.SETTLING && !isSettled(walk)) {
                return;
            }
            var through = round(walk, from);
            if (through.isEmpty()) {
                return;
            }
            walk = next(through.get());
        }
        if (walk.isOpen()) {
            recomputations.store(walk.ended(State.DONE, clock.instant()));
        }
    }

    /// Empty when another instance has it from here, or another edition came. While one step is
    /// counted the next is read.
    private Optional<Recomputation> round(Recomputation begun, LocalDate from) {
        var walk = begun;
        var step = cases.movedFrom(from, Optional.ofNullable(walk.reached()), STEP);
        while (!step.isEmpty()) {
            var counted = step;
            var id = walk.id();
            var last = Position.of(step.getLast());
            step =
                    SideBySide.meanwhile(
                            () -> countAtOnce(counted, id),
                            () -> cases.movedFrom(from, Optional.of(last), STEP));
            walk = walk.at(last, counted.size());
            recomputations.store(walk);
            if (!lease.hold() || !calendars.edition().id().equals(id)) {
                return Optional.empty();
            }
        }
        return Optional.of(walk);
    }

    private Recomputation next(Recomputation walk) {
        var next =
                walk.state() == State.RUNNING
                        ? walk.walked(clock.instant())
                        : walk.ended(State.DONE, clock.instant());
        recomputations.store(next);
        LOG.atInfo()
                .addKeyValue("recomputation", walk.id())
                .addKeyValue("state", next.state())
                .addKeyValue("counted", next.counted())
                .addKeyValue("changed", recomputations.changed(walk.id(), Optional.empty()))
                .log("Clocks counted anew");
        return next;
    }

    /// In parts side by side: while one is written, another is counted.
    private void countAtOnce(List<Case> step, String walk) {
        var parts = new ArrayList<List<Case>>();
        for (var from = 0; from < step.size(); from += PART) {
            parts.add(step.subList(from, Math.min(from + PART, step.size())));
        }
        SideBySide.ask(parts, part -> count(part, walk));
    }

    /// The rows come first: a crash in between leaves rows of cases that the next instance, which
    /// begins this step again, moves all the same.
    ///
    /// @return how many are due at another time
    int count(List<Case> step, String walk) {
        var moments = new HashMap<ZoneCode, Moment>();
        var steps = new ArrayList<Step<Case>>();
        for (var held : step) {
            var now = moments.computeIfAbsent(held.application().zone(), time::in);
            if (held.on(new Command.Recount(), BY, now) instanceof Moved(var next)) {
                steps.add(new Step<>(held, next));
            }
        }
        if (steps.isEmpty()) {
            return 0;
        }
        recomputations.note(
                steps.stream().map(it -> ChangedCase.of(walk, it.read(), it.next())).toList());
        if (storedAtOnce(steps) < steps.size()) {
            oneByOne(steps.stream().map(Step::next).toList(), walk, moments);
        }
        return steps.size();
    }

    private int storedAtOnce(List<Step<Case>> steps) {
        try {
            return cases.storeAll(steps);
        } catch (RuntimeException e) {
            LOG.atWarn().log("Not stored at once, so one by one: {}", e.toString());
            return -1;
        }
    }

    /// Somebody moved one of them meanwhile: each is looked at again.
    private void oneByOne(List<Case> after, String walk, Map<ZoneCode, Moment> moments) {
        var wanted = after.stream().collect(Collectors.toMap(Case::id, Function.identity()));
        var unchanged = new ArrayList<CaseId>();
        for (var held : cases.all(wanted.keySet())) {
            var mine = wanted.get(held.id());
            if (mine != null && !sameAs(held, mine) && !again(held, moments)) {
                unchanged.add(held.id());
            }
        }
        recomputations.forget(walk, unchanged);
    }

    private boolean again(Case held, Map<ZoneCode, Moment> moments) {
        var now = moments.computeIfAbsent(held.application().zone(), time::in);
        return cases.move(held, new Command.Recount(), BY, now);
    }

    private static boolean sameAs(Case held, Case mine) {
        return held.announced(0).equals(mine.announced(0));
    }
}
