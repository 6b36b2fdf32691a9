package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.policy.matter.MatterCode;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The filters that somebody keeps under a name, so that they are not lost: a document for each
/// user, which holds a bounded number of them.
@Repository
class SavedFilters {

    static final int MOST = 20;

    /// What is asked of the work list, by the name under which it is kept.
    public record SavedFilter(
            String name,
            String queue,
            @Nullable ZoneCode zone,
            @Nullable MatterCode matter,
            @Nullable String query) {}

    /// All that one user keeps.
    public record Kept(@BsonId String user, List<SavedFilter> filters) {}

    private final MongoCollection<Kept> kept;

    SavedFilters(Stores stores) {
        this.kept = stores.plain("savedFilters", Kept.class);
    }

    List<SavedFilter> of(String user) {
        return Optional.ofNullable(kept.find(eq(user)).first())
                .map(Kept::filters)
                .orElse(List.of());
    }

    /// In place of the one of the same name; false when as many are kept as may be.
    boolean keep(String user, SavedFilter filter) {
        var replaced =
                kept.updateOne(
                        and(eq(user), eq("filters.name", filter.name())), set("filters.$", filter));
        return replaced.getMatchedCount() == 1 || add(user, filter);
    }

    private boolean add(String user, SavedFilter filter) {
        var room = exists("filters." + (MOST - 1), false);
        var other = ne("filters.name", filter.name());
        return Stores.upsert(kept, and(eq(user), room, other), push("filters", filter));
    }

    void forget(String user, String name) {
        kept.updateOne(eq(user), pull("filters", eq("name", name)));
    }
}
