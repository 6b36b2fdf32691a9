package etdz.policy.attachment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.StaffDownload;
import org.springframework.stereotype.Repository;

/// Who of the staff opened which file, and for which case. Only added to.
@Repository
class Downloads {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("at");

    private final MongoCollection<StaffDownload> downloads;

    Downloads(Stores stores) {
        this.downloads = stores.plain("downloads", StaffDownload.class);
        downloads.createIndex(compoundIndex(ascending("document"), descending("at", "_id")));
    }

    void note(StaffDownload download) {
        downloads.insertOne(download);
    }

    Slice<StaffDownload> of(DocumentId document, PageRequest page) {
        return NEWEST_FIRST.page(downloads, eq("document", document), page);
    }
}
