package etdz.policy.correspondence;

import etdz.policy.attachment.document.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/// What one side wrote to the other about a case. It never changes: its one event tells that it was
/// sent, not what it says.
///
/// @param by the user who wrote it
/// @param documents of the applicant's store
public record Message(
        @BsonId MessageId id,
        About about,
        Side side,
        String by,
        Instant at,
        String text,
        List<Attached> documents,
        long version,
        List<MessageEvent> outbox) {

    public Message {
        documents = List.copyOf(documents);
        outbox = List.copyOf(outbox);
    }

    public record Attached(DocumentId document, String name) {}

    static Message sent(
            About about, Side side, String by, Instant at, String text, List<Attached> documents) {
        var silent =
                new Message(MessageId.at(at), about, side, by, at, text, documents, 1, List.of());
        return silent.waiting(List.of(MessageEvent.of(silent)));
    }

    private Message waiting(List<MessageEvent> events) {
        return new Message(id, about, side, by, at, text, documents, version, events);
    }

    Optional<Attached> attached(DocumentId document) {
        return documents.stream().filter(one -> one.document().equals(document)).findFirst();
    }
}
