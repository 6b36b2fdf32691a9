package etdz.policy.attachment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import etdz.common.mongo.Stores;
import etdz.policy.attachment.document.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.springframework.stereotype.Repository;

/// The bytes of the documents. An upload is noted before its first byte, so that what a crash left
/// half written is found again without looking through all bytes.
@Repository
class Contents {

    /// The client's usual time limit would span a whole upload over a slow line.
    private static final long TRANSFER_MINUTES = 10;

    private final GridFSBucket bucket;
    private final MongoCollection<BsonDocument> chunks;
    private final MongoCollection<BsonDocument> files;
    private final MongoCollection<BsonDocument> uploads;

    Contents(Stores stores) {
        var database = stores.database().withTimeout(TRANSFER_MINUTES, TimeUnit.MINUTES);
        this.bucket = GridFSBuckets.create(database, "contents");
        this.chunks = stores.raw("contents.chunks");
        this.files = stores.raw("contents.files");
        this.uploads = stores.raw("uploads");
        uploads.createIndex(Indexes.ascending("at"));
        chunks.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
        files.createIndex(Indexes.ascending("filename", "uploadDate"));
    }

    void write(DocumentId id, InputStream bytes, Instant at) throws IOException {
        var key = new BsonString(id.value());
        uploads.insertOne(
                new BsonDocument("_id", key).append("at", new BsonDateTime(at.toEpochMilli())));
        try (var out = bucket.openUploadStream(key, id.value())) {
            try {
                bytes.transferTo(out);
            } catch (IOException | RuntimeException e) {
                out.abort();
                throw e;
            }
        }
    }

    /// Many small files at once, in the form in which the bucket keeps them: one chunk each.
    void replaceAll(Map<DocumentId, byte[]> imported) {
        var ids = imported.keySet().stream().map(DocumentId::value).toList();
        var created = new BsonDateTime(0);
        chunks.deleteMany(in("files_id", ids));
        files.deleteMany(in("_id", ids));
        chunks.insertMany(
                imported.entrySet().stream()
                        .map(file ->
                                new BsonDocument("files_id", new BsonString(file.getKey().value()))
                                        .append("n", new BsonInt32(0))
                                        .append("data", new BsonBinary(file.getValue())))
                        .toList());
        files.insertMany(
                imported.entrySet().stream()
                        .map(file ->
                                new BsonDocument("_id", new BsonString(file.getKey().value()))
                                        .append("filename", new BsonString(file.getKey().value()))
                                        .append("length", new BsonInt64(file.getValue().length))
                                        .append(
                                                "chunkSize",
                                                new BsonInt32(bucket.getChunkSizeBytes()))
                                        .append("uploadDate", created))
                        .toList());
    }

    InputStream read(DocumentId id) {
        return bucket.openDownloadStream(new BsonString(id.value()));
    }

    /// The document is recorded: its upload is over.
    void keep(DocumentId id) {
        uploads.deleteOne(eq("_id", id.value()));
    }

    void drop(DocumentId id) {
        chunks.deleteMany(eq("files_id", id.value()));
        bucket.find(eq("_id", id.value())).forEach(file -> bucket.delete(file.getId()));
        keep(id);
    }

    List<DocumentId> unfinishedSince(Instant before) {
        return uploads.find(lt("at", before))
                .map(upload -> new DocumentId(upload.getString("_id").getValue()))
                .into(new ArrayList<>());
    }
}
