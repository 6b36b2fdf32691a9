package etdz.policy.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.CreditCode;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Offer;
import etdz.policy.attachment.document.Offer.Good;
import etdz.policy.attachment.document.Offer.Obstacle;
import etdz.policy.attachment.document.Offer.Refused;
import etdz.policy.attachment.document.Owner;
import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.StaffDownload;
import etdz.policy.attachment.document.StoredFile;
import etdz.policy.attachment.document.ValidityPeriod.Standing;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The store, for cases: which documents an enterprise has, and their bytes once a case shows them
/// to somebody who may see the case.
@Component
public class Attachments {

    private final Documents documents;
    private final Contents contents;
    private final Downloads downloads;
    private final InstantSource clock;

    Attachments(Documents documents, Contents contents, Downloads downloads, InstantSource clock) {
        this.documents = documents;
        this.contents = contents;
        this.downloads = downloads;
        this.clock = clock;
    }

    /// Which of these the enterprise has, and whether they can go into a case today. Who names the
    /// document means its newest version; the file in the answer is the exact one.
    public Map<DocumentId, Offer> offered(CreditCode enterprise, Collection<DocumentId> ids) {
        var own =
                documents
                        .find(
                                ids.stream().map(DocumentId::document).distinct().toList(),
                                Owner.of(enterprise))
                        .stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        var offers = new HashMap<DocumentId, Offer>();
        for (var id : ids) {
            Optional.ofNullable(own.get(id.document()))
                    .filter(document ->
                            id.number().isEmpty()
                                    || document.version(id.number().get()).isPresent())
                    .ifPresent(document -> offers.put(id, offer(document, id)));
        }
        return offers;
    }

    private Offer offer(Document document, DocumentId asked) {
        var newest = document.newest();
        if (document.archived()) {
            return new Refused(Obstacle.ARCHIVED);
        }
        if (asked.number().filter(number -> number != newest.number()).isPresent()) {
            return new Refused(Obstacle.SUPERSEDED);
        }
        return newest.validity().on(China.dayOf(clock.instant())) == Standing.EXPIRED
                ? new Refused(Obstacle.EXPIRED)
                : new Good(StoredFile.of(document, newest));
    }

    /// The exact file that a case keeps.
    public Optional<StoredFile> find(DocumentId file) {
        return documents
                .find(file.document())
                .flatMap(document ->
                        document.version(file.number().orElse(1))
                                .map(version -> StoredFile.of(document, version)));
    }

    /// For whoever may see the file; if that is not its owner, it is noted first.
    public InputStream open(StoredFile file, Actor reader, String reason) {
        if (!Owner.of(reader.scope()).equals(Optional.of(file.owner()))) {
            downloads.note(
                    new StaffDownload(
                            UuidCreator.getTimeOrderedEpoch().toString(),
                            file.id().document(),
                            file.version().number(),
                            reader.getPrincipal(),
                            reason,
                            clock.instant()));
        }
        return contents.read(file.version().content());
    }

    /// Somebody of the staff compared the file with the original (核验): from now on it is trusted
    /// like one that an organ issued, in later cases too.
    public StoredFile confirm(StoredFile file, Actor by) {
        if (file.confirmation() != null) {
            return file;
        }
        var id = file.id().document();
        var number = file.version().number();
        var held = documents.find(id).orElseThrow(ETag::stale);
        var confirmation = new Provenance.Confirmation(by.getPrincipal(), clock.instant());
        var confirmed = held.confirmed(number, confirmation);
        if (!documents.store(confirmed)) {
            throw ETag.stale();
        }
        return StoredFile.of(confirmed, confirmed.version(number).orElseThrow());
    }

    /// Files that were made elsewhere, by the name of their content. What comes in twice is there
    /// once.
    public void addAll(List<Document> imported, Map<DocumentId, byte[]> bytes) {
        contents.replaceAll(bytes);
        documents.replaceAll(imported);
    }
}
