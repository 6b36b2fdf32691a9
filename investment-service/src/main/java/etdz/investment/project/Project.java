package etdz.investment.project;

import etdz.investment.project.CodeRequest.Awaited;
import etdz.investment.project.CodeRequest.Given;
import etdz.investment.project.Stage.Approved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/// An investment project (招商项目), opened when its filing was granted. Immutable: a move yields the
/// next project with the one event of its version in `outbox`.
public record Project(
        @BsonId ProjectId id,
        Filing filing,
        Stage stage,
        CodeRequest codeRequest,
        Instant openedAt,
        long version,
        List<ProjectEvent> outbox) {

    public Project {
        outbox = List.copyOf(outbox);
    }

    static Project opened(Filing filing, Instant at) {
        var id = ProjectId.ofCase(filing.sourceCase().id());
        var request = new Awaited(id.value(), at, 0);
        return new Project(id, filing, new Approved(at), request, at, 1, List.of())
                .telling(new Move.Opened(), at);
    }

    /// The first code stays: a repeated answer is the same one, by its key.
    public Optional<Project> coded(ProjectCode code, Instant at) {
        return switch (codeRequest) {
            case Given _ -> Optional.empty();
            case Awaited _ ->
                    Optional.of(
                            new Project(
                                            id,
                                            filing,
                                            stage,
                                            new Given(code, at),
                                            openedAt,
                                            version + 1,
                                            outbox)
                                    .telling(new Move.Coded(), at));
        };
    }

    public Optional<ProjectCode> code() {
        return codeRequest instanceof Given(var code, _) ? Optional.of(code) : Optional.empty();
    }

    private Project telling(Move move, Instant at) {
        var event = ProjectEvent.of(this, move, at);
        return new Project(
                id,
                filing,
                stage,
                codeRequest,
                openedAt,
                version,
                Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }
}
