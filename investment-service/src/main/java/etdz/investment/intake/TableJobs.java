package etdz.investment.intake;

import etdz.investment.intake.Intake.State;
import etdz.investment.intake.Sifting.Sifted;
import etdz.investment.intake.Verdict.Good;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Goes through the tables that wait, batch by batch: through new ones to see what is in them,
/// through confirmed ones to take them in. A job that dies delays its table by a minute.
@Component
class TableJobs {

    private static final Logger LOG = LoggerFactory.getLogger(TableJobs.class);
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Intakes intakes;
    private final BringingTables tables;
    private final InstantSource clock;

    TableJobs(Intakes intakes, BringingTables tables, InstantSource clock) {
        this.intakes = intakes;
        this.tables = tables;
        this.clock = clock;
    }

    /// Does the one that waits longest; false when none does.
    boolean next() {
        var claimed = intakes.claim(now(), now().plus(CLAIM));
        claimed.map(it -> it.state() == State.CHECKING ? new Looking(it) : new TakingIn(it))
                .ifPresent(Job::run);
        return claimed.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private abstract class Job implements Sifting.Reader {

        final Importing importing;
        Intake held;
        private boolean mine = true;
        private int seen;

        Job(Intake claimed) {
            this.held = claimed;
            this.importing = tables.of(claimed.kind());
        }

        final void run() {
            Sifting.sift(intakes.content(held), importing, held.bringing(), this);
            if (mine) {
                end();
            }
        }

        @Override
        public final boolean take(Sifted batch) {
            seen += batch.lines().size();
            if (isDone(seen)) {
                return true;
            }
            var taken = go(batch);
            var next = intakes.goneOn(held, seen, held.taken() + taken, now().plus(CLAIM));
            next.ifPresent(it -> held = it);
            mine = next.isPresent();
            return mine;
        }

        /// Whether the rows up to this one were gone through by a job before.
        abstract boolean isDone(int rows);

        /// How many rows of the batch were taken in.
        abstract int go(Sifted batch);

        abstract void end();
    }

    /// A look that was broken off begins anew: it has changed nothing.
    private final class Looking extends Job {

        private final Found found = new Found();

        Looking(Intake claimed) {
            super(claimed);
        }

        @Override
        boolean isDone(int rows) {
            return false;
        }

        @Override
        int go(Sifted batch) {
            batch.verdicts().forEach(found::add);
            return 0;
        }

        @Override
        void end() {
            intakes.checked(held, found);
        }
    }

    /// Each row is looked at once more, so that what was taken in before a crash, or changed since
    /// the first look, is not done again.
    private final class TakingIn extends Job {

        private final int before;

        TakingIn(Intake claimed) {
            super(claimed);
            this.before = claimed.done();
        }

        @Override
        boolean isDone(int rows) {
            return rows <= before;
        }

        @Override
        int go(Sifted batch) {
            var good = good(batch);
            importing.take(held.bringing(), good);
            return good.size();
        }

        private static List<Line> good(Sifted batch) {
            var good = new ArrayList<Line>();
            for (var at = 0; at < batch.lines().size(); at++) {
                if (batch.verdicts().get(at) instanceof Good) {
                    good.add(batch.lines().get(at));
                }
            }
            return good;
        }

        @Override
        void end() {
            intakes.takenIn(held)
                    .ifPresent(done ->
                            LOG.atInfo()
                                    .addKeyValue("intake", done.id())
                                    .addKeyValue("rows", done.done())
                                    .addKeyValue("taken", done.taken())
                                    .log("Table taken in"));
        }
    }
}
