package etdz.policy.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Owner;
import etdz.policy.matter.MaterialCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The documents of all owners. The owner is part of every question of an owner's.
@Repository
class Documents {

    private static final String OWNER = "owner";
    private static final String ARCHIVED = "archived";
    private static final String KIND = "kind";
    private static final String CHANGED = "changedAt";
    private static final String KEY = "versions.creation.key";
    private static final String CONTENT = "versions.content";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(CHANGED);

    /// What is looked for in a store.
    ///
    /// @param name any part of the name
    /// @param expiredOn only what is no longer good on this day
    record Question(
            Optional<String> name,
            Optional<MaterialCode> kind,
            boolean archived,
            Optional<LocalDate> expiredOn) {}

    private final MongoCollection<Document> documents;

    Documents(Stores stores) {
        this.documents = stores.plain("documents", Document.class);
        documents.createIndex(
                ascending(KEY),
                new IndexOptions().unique(true).partialFilterExpression(exists(KEY)));
        documents.createIndex(ascending(CONTENT));
        documents.createIndex(
                compoundIndex(ascending(OWNER, ARCHIVED), descending(CHANGED, "_id")));
        documents.createIndex(
                compoundIndex(ascending(OWNER, ARCHIVED, KIND), descending(CHANGED, "_id")));
    }

    /// False when a file was put in under the same key before.
    boolean add(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    /// False when somebody else changed the document since it was read, or a file was put in under
    /// the same key elsewhere.
    boolean store(Document next) {
        try {
            return documents
                            .replaceOne(
                                    and(eq(next.id()), eq("revision", next.revision() - 1)), next)
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
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
        return Optional.ofNullable(documents.find(eq(KEY, key)).first());
    }

    boolean holdsContent(DocumentId content) {
        return documents.find(eq(CONTENT, content)).first() != null;
    }

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(documents.find(eq(id)).first());
    }

    Optional<Document> find(DocumentId id, Owner owner) {
        return Optional.ofNullable(documents.find(and(eq(id), eq(OWNER, owner))).first());
    }

    List<Document> find(Collection<DocumentId> ids, Owner owner) {
        return documents.find(and(in("_id", ids), eq(OWNER, owner))).into(new ArrayList<>());
    }

    /// A part of a name is looked for among the documents of one owner, in the order of the index.
    Slice<Document> of(Owner owner, Question question, PageRequest page) {
        var filters = new ArrayList<Bson>();
        filters.add(eq(OWNER, owner));
        filters.add(eq(ARCHIVED, question.archived()));
        question.kind().ifPresent(kind -> filters.add(eq(KIND, kind)));
        question.name().ifPresent(part -> filters.add(regex("name", Pattern.quote(part), "i")));
        question.expiredOn()
                .ifPresent(day -> filters.add(lt("versions.0.validity.to", day.toString())));
        return NEWEST_FIRST.page(documents, and(filters), page);
    }
}
