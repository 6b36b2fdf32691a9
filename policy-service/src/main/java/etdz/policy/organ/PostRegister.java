package etdz.policy.organ;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
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
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class PostRegister {

    private static final Keyset BY_CODE = Keyset.ascending("_id");
    private static final RowScope POSTS = RowScope.closed().zone("zone");

    private final KeyedRows<Post> rows;
    private final MongoCollection<Post> posts;

    PostRegister(Stores stores) {
        this.rows = stores.keyed("posts", Post.class, it -> requireNonNull(it.creation()));
        this.posts = rows.collection();
        posts.createIndex(ascending("organ", "_id"));
        posts.createIndex(ascending("zone", "_id"));
        posts.createIndex(ascending("zone", "duties"));
    }

    Optional<Post> find(PostCode code) {
        return Optional.ofNullable(posts.find(eq(code)).first());
    }

    Optional<Post> find(PostCode code, Scope scope) {
        return Optional.ofNullable(posts.find(and(eq(code), POSTS.within(scope))).first());
    }

    Slice<Post> of(OrganCode organ, Scope scope, PageRequest page) {
        return page(and(eq("organ", organ), POSTS.within(scope)), page);
    }

    Slice<Post> in(ZoneCode zone, Scope scope, PageRequest page) {
        return page(and(eq("zone", zone), POSTS.within(scope)), page);
    }

    private Slice<Post> page(Bson filter, PageRequest page) {
        return rows.page(filter, BY_CODE, page);
    }

    List<Post> of(OrganCode organ) {
        return posts.find(eq("organ", organ)).sort(ascending("_id")).into(new ArrayList<>());
    }

    boolean anyOpen(OrganCode organ, LocalDate day) {
        return of(organ).stream().anyMatch(post -> post.openOn(day));
    }

    List<Post> with(ZoneCode zone, Duty duty) {
        return posts.find(and(eq("zone", zone), eq("duties", duty)))
                .sort(ascending("_id"))
                .into(new ArrayList<>());
    }

    /// A repeat gets what the first call made; empty when the code is taken.
    Optional<Post> add(Post post) {
        try {
            return Optional.of(rows.add(post));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    int addMissing(List<Post> wanted) {
        return Stores.addMissing(posts, wanted);
    }

    /// False when somebody else changed it since it was read.
    boolean store(Post next) {
        var unmoved = and(eq(next.code()), eq("version", next.version() - 1));
        return posts.replaceOne(unmoved, next).getMatchedCount() == 1;
    }
}
