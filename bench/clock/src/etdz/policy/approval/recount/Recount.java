package etdz.policy.approval.recount;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import etdz.bench.Measuring;
import etdz.policy.PolicyService;
import etdz.policy.approval.CrossingCases;
import etdz.policy.approval.recount.Recomputation.State;
import etdz.policy.clock.calendar.Announcing;
import etdz.policy.clock.calendar.Calendars;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/// The whole service in this process, with open cases that run into a year without a notice. Then
/// the notice is loaded, and it is measured until the last case has been counted anew: the time to
/// notice the other edition, the walk, each case's guarded write and its event, while the relay tells
/// the events as it always does. The first walk meets a service that has just started; when its
/// events are told, the notice is corrected, and the second walk is the one of a service at work.
///
/// Argument: how many cases.
public final class Recount {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private Recount() {}

    public static void main(String[] args) {
        Measuring.end(() -> run(args));
    }

    private static void run(String[] args) throws Exception {
        var count = Integer.parseInt(args[0]);
        var service = SpringApplication.run(PolicyService.class);
        var calendars = service.getBean(Calendars.class);
        var walks = service.getBean(Recomputations.class);
        await(walks, calendars.edition().id(), State.DONE);
        var year = Announcing.year(calendars);
        CrossingCases.store(service, year, count);
        System.err.println(count + " cases are open");
        Thread.sleep(Duration.ofSeconds(3));

        var first = seconds(walks, count, () -> Announcing.announce(calendars));
        System.out.printf("result recompute_first_s %.1f%n", first);
        await(walks, calendars.edition().id(), State.DONE);
        awaitTold(service.getBean(MongoDatabase.class));
        var second = seconds(walks, count, () -> Announcing.correct(calendars, year));
        System.out.printf("result recompute_100k_s %.1f%n", second);
    }

    /// Until every case is counted anew by the edition that comes of it.
    private static double seconds(Recomputations walks, int count, Supplier<String> announcing)
            throws InterruptedException {
        var began = System.nanoTime();
        var edition = announcing.get();
        await(walks, edition, State.SETTLING);
        var seconds = (System.nanoTime() - began) / 1e9;

        var walk = walks.newest().orElseThrow();
        var changed = walks.changed(edition, Optional.empty());
        System.err.println("counted " + walk.counted() + ", changed " + changed);
        if (changed != count || walk.counted() != count) {
            throw new IllegalStateException("Not every case was counted anew");
        }
        return seconds;
    }

    private static void awaitTold(MongoDatabase database) throws InterruptedException {
        var waiting =
                database.getCollection("cases")
                        .find(exists("outbox.0"))
                        .sort(ascending("outbox.0.at"))
                        .projection(include("_id"));
        while (waiting.first() != null) {
            Thread.sleep(LOOK);
        }
    }

    private static void await(Recomputations walks, String edition, State state)
            throws InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            var newest = walks.newest();
            if (newest.filter(it -> it.id().equals(edition) && reached(it.state(), state))
                    .isPresent()) {
                return;
            }
            Thread.sleep(LOOK);
        }
        throw new IllegalStateException("It takes more than " + LONGEST);
    }

    private static boolean reached(State now, State wanted) {
        return now == wanted || now == State.DONE;
    }
}
