package etdz.investment.project;

import etdz.investment.project.CodeRequest.Awaited;
import etdz.investment.project.CodeRequest.Given;
import etdz.investment.project.Outcome.Moved;
import etdz.investment.project.Outcome.Reason;
import etdz.investment.project.Outcome.TurnedDown;
import etdz.investment.project.Stage.Approved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// An investment project (招商项目), opened when its filing was granted. Immutable: a move yields the
/// next project with the one event of its version in `outbox`.
///
/// @param earlier the stages before the present one, in their order
/// @param capital by what lists find foreign projects. It follows from the register of enterprises
///   and decides nothing, so that no move writes it and no version counts it
/// @param history the newest [#MOST_ENTRIES] moves; projects that were opened before moves were
///   kept have none of then
public record Project(
        @BsonId ProjectId id,
        Filing filing,
        Stage stage,
        List<Stage> earlier,
        CodeRequest codeRequest,
        HolderCapital capital,
        Instant openedAt,
        List<Entry> history,
        long version,
        List<ProjectEvent> outbox) {

    static final int MOST_ENTRIES = 50;

    /// What an older release stored has no stages before the first, no history and no capital.
    @SuppressWarnings("ConstantValue")
    public Project {
        capital = capital == null ? HolderCapital.UNKNOWN : capital;
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        history = history == null ? List.of() : List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    static Project opened(Filing filing, Instant at) {
        var id = ProjectId.ofCase(filing.sourceCase().id());
        var request = new Awaited(id.value(), at, 0);
        var stage = new Approved(at);
        return new Project(
                        id,
                        filing,
                        stage,
                        List.of(),
                        request,
                        HolderCapital.UNKNOWN,
                        at,
                        List.of(),
                        1,
                        List.of())
                .telling(new Move.Opened(), null, null, at);
    }

    /// The first code stays: a repeated answer is the same one, by its key.
    public Optional<Project> coded(ProjectCode code, Instant at) {
        return switch (codeRequest) {
            case Given _ -> Optional.empty();
            case Awaited _ ->
                    Optional.of(
                            next(stage, earlier, new Given(code, at))
                                    .telling(new Move.Coded(), null, null, at));
        };
    }

    public Optional<ProjectCode> code() {
        return codeRequest instanceof Given(var code, _) ? Optional.of(code) : Optional.empty();
    }

    /// To the next stage; none is left out.
    public Outcome reach(Stage to, String by) {
        if (!to.follows(stage)) {
            return new TurnedDown(Reason.PROJECT_NOT_AT_THIS_STAGE);
        }
        var before = Stream.concat(earlier.stream(), Stream.of(stage)).toList();
        return new Moved(
                next(to, before, codeRequest)
                        .telling(new Move.MovedOn(stage.label()), by, null, to.at()));
    }

    /// Back to the stage before, as it was.
    public Outcome stepBack(String reason, String by, Instant at) {
        if (earlier.isEmpty()) {
            return new TurnedDown(Reason.PROJECT_NOT_AT_THIS_STAGE);
        }
        var before = earlier.subList(0, earlier.size() - 1);
        return new Moved(
                next(earlier.getLast(), before, codeRequest)
                        .telling(new Move.MovedBack(stage.label()), by, reason, at));
    }

    private Project next(Stage at, List<Stage> before, CodeRequest request) {
        return new Project(
                id, filing, at, before, request, capital, openedAt, history, version + 1, outbox);
    }

    private Project telling(Move move, @Nullable String by, @Nullable String text, Instant at) {
        var entries =
                Stream.concat(history.stream(), Stream.of(new Entry(at, by, move, text))).toList();
        var event = ProjectEvent.of(this, move, at);
        return new Project(
                id,
                filing,
                stage,
                earlier,
                codeRequest,
                capital,
                openedAt,
                entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size()),
                version,
                Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }
}
