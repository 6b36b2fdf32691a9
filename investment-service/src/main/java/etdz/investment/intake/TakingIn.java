package etdz.investment.intake;

import etdz.investment.intake.Sifting.Sifted;
import etdz.investment.intake.Verdict.Good;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes in tables that were confirmed, batch by batch. Each row is looked at once more, so that
/// what was taken in before a crash, or changed since the first look, is not done again.
@Component
class TakingIn {

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Intakes intakes;
    private final BringingTables tables;
    private final InstantSource clock;

    TakingIn(Intakes intakes, BringingTables tables, InstantSource clock) {
        this.intakes = intakes;
        this.tables = tables;
        this.clock = clock;
    }

    /// Does the one that waits longest; false when none does.
    boolean takeNext() {
        var claimed = intakes.claim(now(), now().plus(CLAIM));
        claimed.ifPresent(it -> new Job(it).run());
        return claimed.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private final class Job implements Sifting.Reader {

        private final Importing importing;
        private final int alreadyDone;
        private Intake held;
        private boolean mine = true;
        private int seen;

        Job(Intake claimed) {
            this.held = claimed;
            this.importing = tables.of(claimed.kind());
            this.alreadyDone = claimed.done();
        }

        void run() {
            Sifting.sift(intakes.content(held), importing, held.bringing(), this);
            if (!mine) {
                return;
            }
            intakes.takenIn(held)
                    .ifPresent(done ->
                            LOG.atInfo()
                                    .addKeyValue("intake", done.id())
                                    .addKeyValue("rows", done.done())
                                    .addKeyValue("taken", done.taken())
                                    .log("Table taken in"));
        }

        @Override
        public boolean take(Sifted batch) {
            seen += batch.lines().size();
            if (seen <= alreadyDone) {
                return true;
            }
            var good = new ArrayList<Line>();
            for (var at = 0; at < batch.lines().size(); at++) {
                if (batch.verdicts().get(at) instanceof Good) {
                    good.add(batch.lines().get(at));
                }
            }
            importing.take(held.bringing(), good);
            var next = intakes.goneOn(held, seen, held.taken() + good.size(), now().plus(CLAIM));
            next.ifPresent(it -> held = it);
            mine = next.isPresent();
            return mine;
        }
    }
}
