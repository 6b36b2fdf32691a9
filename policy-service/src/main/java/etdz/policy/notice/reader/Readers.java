package etdz.policy.notice.reader;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// One document for each member of staff; the newest state wins, in whatever order they come.
@Repository
class Readers {

    private final MongoCollection<Reader> readers;

    Readers(Stores stores) {
        this.readers = stores.plain("noticeReaders", Reader.class);
        readers.createIndex(ascending("posts.duties", "posts.zone"));
    }

    public void put(Reader heard) {
        Stores.putNewer(readers, heard.user(), "sequence", heard.sequence(), heard);
    }

    Optional<Reader> find(String user) {
        return Optional.ofNullable(readers.find(eq("_id", user)).first());
    }

    /// Who has or had the duty there.
    List<Reader> with(String duty, @Nullable ZoneCode zone) {
        return readers.find(and(eq("posts.duties", duty), eq("posts.zone", zone)))
                .into(new ArrayList<>());
    }
}
