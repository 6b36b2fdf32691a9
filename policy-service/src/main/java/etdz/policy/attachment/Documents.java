package etdz.policy.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.DecoderContext;
import org.springframework.stereotype.Repository;

/// What is known of the stored files. The owner is part of every question.
@Repository
class Documents {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("uploadedAt");

    private final MongoCollection<Document> documents;
    private final MongoCollection<BsonDocument> raw;

    Documents(Stores stores) {
        this.documents = stores.plain("documents", Document.class);
        this.raw = stores.raw("documents");
        documents.createIndex(
                Indexes.ascending("creation.key"),
                new IndexOptions().unique(true).partialFilterExpression(exists("creation.key")));
        documents.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("owner"), Indexes.descending("uploadedAt", "_id")));
    }

    /// False when a document was created under the same key before.
    boolean add(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void replaceAll(List<Document> imported) {
        documents.deleteMany(in("_id", imported.stream().map(Document::id).toList()));
        documents.insertMany(imported);
    }

    Optional<Document> createdUnder(String key) {
        return Optional.ofNullable(documents.find(eq("creation.key", key)).first());
    }

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(documents.find(eq(id)).first());
    }

    Optional<Document> find(DocumentId id, Owner owner) {
        return Optional.ofNullable(documents.find(and(eq(id), eq("owner", owner))).first());
    }

    List<Document> find(Collection<DocumentId> ids, Owner owner) {
        return documents.find(and(in("_id", ids), eq("owner", owner))).into(new ArrayList<>());
    }

    Slice<Document> of(Owner owner, PageRequest page) {
        var codec = documents.getCodecRegistry().get(Document.class);
        return NEWEST_FIRST.page(
                raw,
                eq("owner", owner),
                page,
                row -> codec.decode(new BsonDocumentReader(row), DecoderContext.builder().build()));
    }
}
