package etdz.policy.correspondence;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.security.Actor;
import etdz.common.security.Scope.Own;
import etdz.policy.approval.Case;
import etdz.policy.attachment.Attachments;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Offer;
import etdz.policy.attachment.document.Offer.Good;
import etdz.policy.attachment.document.Offer.Refused;
import etdz.policy.correspondence.Message.Attached;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes to the other side, once for each key.
@Component
class SendingMessage {

    static final int LONGEST_TEXT = 4000;
    private static final int MOST_DOCUMENTS = 10;

    private final Messages messages;
    private final Attachments attachments;
    private final InstantSource clock;

    SendingMessage(Messages messages, Attachments attachments, InstantSource clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.clock = clock;
    }

    Message send(
            Actor actor,
            Case about,
            @Nullable String text,
            List<DocumentId> documents,
            CreationKey key) {
        return messages.createdUnder(key)
                .orElseGet(() -> messages.add(written(actor, about, text, documents), key));
    }

    private Message written(
            Actor actor, Case about, @Nullable String text, List<DocumentId> documents) {
        var complaints = new Complaints();
        var words = complaints.text("/text", text, LONGEST_TEXT);
        var attached = attached(actor, documents, complaints);
        complaints.raise();
        return Message.sent(
                About.of(about),
                Side.of(actor),
                actor.getPrincipal(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                words,
                attached);
    }

    private List<Attached> attached(
            Actor actor, List<DocumentId> documents, Complaints complaints) {
        if (documents.size() > MOST_DOCUMENTS) {
            complaints.at("/documents", "最多 10 份文件", "at most 10 documents");
            return List.of();
        }
        var offered = offered(actor, documents);
        var attached = new ArrayList<Attached>();
        for (var i = 0; i < documents.size(); i++) {
            switch (offered.get(documents.get(i))) {
                case Good(var file) -> attached.add(new Attached(file.id(), file.name()));
                case Refused _ ->
                        complaints.at(
                                "/documents/" + i,
                                "这份文件已过期、归档或有新版本",
                                "expired, archived or replaced by a newer one");
                case null ->
                        complaints.at("/documents/" + i, "材料库中没有这份文件", "no such document of yours");
            }
        }
        return attached.stream().distinct().toList();
    }

    /// Only who acts for an enterprise has a store to take documents from.
    private Map<DocumentId, Offer> offered(Actor actor, List<DocumentId> documents) {
        return actor.scope() instanceof Own(var enterprise) && !documents.isEmpty()
                ? attachments.offered(enterprise, documents)
                : Map.of();
    }
}
