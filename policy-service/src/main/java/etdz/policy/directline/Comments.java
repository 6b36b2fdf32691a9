package etdz.policy.directline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.directline.ticket.TicketId;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class Comments {

    private static final Keyset OLDEST_FIRST =
            new Keyset(
                    List.of(
                            new Keyset.Key("at", Keyset.Kind.INSTANT, true),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, true)));

    private final KeyedRows<Comment> comments;

    Comments(Stores stores) {
        this.comments = stores.keyed("directLineComments", Comment.class, Comment::creation);
        comments.collection().createIndex(ascending("ticket", "at", "_id"));
    }

    /// Once for each key.
    Comment add(Comment comment) {
        return comments.add(comment);
    }

    Slice<Comment> of(TicketId ticket, PageRequest page) {
        return comments.page(eq("ticket", ticket), OLDEST_FIRST, page);
    }
}
