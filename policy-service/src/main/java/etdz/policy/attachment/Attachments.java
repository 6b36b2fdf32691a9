package etdz.policy.attachment;

import etdz.common.CreditCode;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The store, for cases: which documents an enterprise has, and their bytes once a case shows them
/// to somebody who may see the case.
@Component
public class Attachments {

    private final Documents documents;
    private final Contents contents;

    Attachments(Documents documents, Contents contents) {
        this.documents = documents;
        this.contents = contents;
    }

    public List<Document> ownedBy(CreditCode enterprise, Collection<DocumentId> ids) {
        return documents.find(ids, Owner.of(enterprise));
    }

    public Optional<Document> find(DocumentId id) {
        return documents.find(id);
    }

    /// Files that were made elsewhere. What comes in twice is there once.
    public void addAll(Map<Document, byte[]> imported) {
        contents.replaceAll(
                imported.entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue)));
        documents.replaceAll(List.copyOf(imported.keySet()));
    }

    public InputStream open(Document document) {
        return contents.read(document.id());
    }
}
