package etdz.policy.staffing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class StaffingPosts {

    private static final RowScope SCOPE = RowScope.closed().zone("zone").everyDepartment();
    private static final Keyset BY_ID = Keyset.ascending("zone", "_id");

    private final KeyedRows<StaffingPost> posts;

    StaffingPosts(Stores stores) {
        this.posts = stores.keyed("staffingPosts", StaffingPost.class, StaffingPost::creation);
        posts.collection().createIndex(ascending("zone", "_id"));
        posts.collection().createIndex(ascending("zone", "until", "from"));
    }

    StaffingPost add(StaffingPost post) {
        return posts.add(post);
    }

    int addMissing(List<StaffingPost> wanted) {
        return Stores.addMissing(posts.collection(), wanted);
    }

    Optional<StaffingPost> find(String id, Scope scope) {
        return Optional.ofNullable(
                posts.collection().find(and(eq(id), SCOPE.within(scope))).first());
    }

    Slice<StaffingPost> page(Scope scope, Optional<ZoneCode> zone, PageRequest page) {
        var within = zone.map(code -> eq("zone", code)).orElse(empty());
        return posts.page(and(SCOPE.within(scope), within), BY_ID, page);
    }

    /// Never more than were lent, whoever counts at the same time; nothing when somebody else
    /// changed it since it was read.
    Optional<StaffingPost> use(StaffingPost read, int used) {
        return Optional.ofNullable(
                posts.collection()
                        .findOneAndUpdate(
                                and(
                                        eq(read.id()),
                                        eq("version", read.version()),
                                        expr(new Document("$gte", List.of("$count", used)))),
                                combine(set("used", used), inc("version", 1L)),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)));
    }

    /// Lent and used on a day, by zone and kind.
    List<Total> totals(Scope scope, LocalDate day) {
        var stages =
                List.of(
                        Aggregates.match(
                                and(SCOPE.within(scope), lte("from", day), gte("until", day))),
                        Aggregates.group(
                                new Document("zone", "$zone").append("kind", "$kind"),
                                Accumulators.sum("count", "$count"),
                                Accumulators.sum("used", "$used")),
                        Aggregates.sort(ascending("_id.zone", "_id.kind")));
        var totals = new ArrayList<Total>();
        for (var row : posts.collection().aggregate(stages, Document.class)) {
            var id = row.get("_id", Document.class);
            totals.add(
                    new Total(
                            new ZoneCode(id.getString("zone")),
                            StaffingPost.Kind.valueOf(id.getString("kind")),
                            row.getInteger("count"),
                            row.getInteger("used")));
        }
        return totals;
    }

    record Total(ZoneCode zone, StaffingPost.Kind kind, int count, int used) {}
}
