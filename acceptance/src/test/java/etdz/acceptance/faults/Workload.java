package etdz.acceptance.faults;

import etdz.acceptance.Answer;
import etdz.acceptance.Platform;
import etdz.acceptance.Platform.Visitor;
import etdz.acceptance.faults.Acknowledged.Step;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Applicants and officers at work: each hand takes one case after the other from submission to
/// decision, and tries again whatever was not answered.
final class Workload implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Visitor applicant = Platform.as("applicant-1");
    private final Visitor officer = Platform.as("officer-hohhot");
    private final Visitor approver = Platform.as("approver-hohhot");
    private final String filing = Platform.example("filing.json");
    private final Acknowledged acknowledged;
    private final List<Thread> hands = new ArrayList<>();
    private volatile boolean over;

    private Workload(Acknowledged acknowledged) {
        this.acknowledged = acknowledged;
    }

    static Workload of(int hands, Acknowledged acknowledged) {
        var workload = new Workload(acknowledged);
        for (var i = 0; i < hands; i++) {
            workload.hands.add(Thread.ofVirtual().start(workload::work));
        }
        return workload;
    }

    private void work() {
        while (!over) {
            submit().ifPresent(id -> accept(id).ifPresent(_ -> grant(id)));
        }
    }

    /// The same key until there is an answer: a repeat must not file a second case.
    private Optional<String> submit() {
        var key = UUID.randomUUID().toString();
        return answered(() ->
                        applicant.with("Idempotency-Key", key).post("/api/policy/cases", filing))
                .filter(answer -> answer.status() == 201)
                .map(answer -> {
                    acknowledged.reached(answer.text("id"), Step.Submitted);
                    return answer.text("id");
                });
    }

    private Optional<Answer> accept(String id) {
        return move(officer, id, Step.Accepted, "acceptance", "{\"missing\":[]}");
    }

    private Optional<Answer> grant(String id) {
        return move(
                approver,
                id,
                Step.Granted,
                "decision",
                "{\"result\":\"GRANTED\",\"ground\":\"符合条件\"}");
    }

    /// Reads before each try, since an act that got no answer may have happened.
    private Optional<Answer> move(Visitor visitor, String id, Step to, String act, String body) {
        var path = "/api/policy/cases/" + id;
        while (!over) {
            var seen = answered(() -> visitor.get(path));
            if (seen.isEmpty() || seen.get().status() != 200) {
                return Optional.empty();
            }
            if (seen.get().text("stage").equals(to.name())) {
                return seen;
            }
            var moved =
                    answeredOnce(() ->
                            visitor.with("If-Match", seen.get().etag())
                                    .put(path + "/" + act, body));
            if (moved.filter(answer -> answer.status() == 200).isPresent()) {
                acknowledged.reached(id, to);
                return moved;
            }
            rest();
        }
        return Optional.empty();
    }

    /// Until something other than a failure of the platform comes back.
    private Optional<Answer> answered(Supplier<Answer> request) {
        while (!over) {
            var answer = answeredOnce(request);
            if (answer.isPresent()) {
                return answer;
            }
            rest();
        }
        return Optional.empty();
    }

    private static Optional<Answer> answeredOnce(Supplier<Answer> request) {
        try {
            var answer = request.get();
            return answer.status() >= 500 || answer.status() == 429
                    ? Optional.empty()
                    : Optional.of(answer);
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        for (var hand : hands) {
            try {
                hand.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
