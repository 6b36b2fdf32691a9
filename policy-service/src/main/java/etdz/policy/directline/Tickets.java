package etdz.policy.directline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.Ticket.Turn;
import etdz.policy.directline.ticket.TicketId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class Tickets {

    static final String COLLECTION = "directLineTickets";

    private static final String UNTIL = "queue.until";
    private static final String TURN = "queue.turn";
    private static final String RAISED_AT = "raisedAt";
    private static final String ASKED = "subject.department.organ";
    private static final RowScope SCOPE = RowScope.closed().zone("zone").department(ASKED);
    private static final Keyset BY_DUE_DATE = Keyset.ascending(UNTIL, "_id");
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(RAISED_AT);

    /// Which tickets are wanted.
    sealed interface Wanted {

        /// Open ones, the most urgent first.
        ///
        /// @param before only what was due before that day
        record Open(Optional<Turn> turn, Optional<LocalDate> before) implements Wanted {}

        /// The newest first.
        record Every(boolean closedOnly) implements Wanted {}
    }

    private final GuardedStore<Ticket> store;

    Tickets(Stores stores) {
        this.store = stores.guarded(COLLECTION, Ticket.class);
        var open = new IndexOptions().partialFilterExpression(exists(UNTIL));
        store.index(ascending("zone", UNTIL, "_id", TURN), open);
        store.index(ascending(UNTIL, "_id", TURN), open);
        store.index(ascending(ASKED, UNTIL, "_id", TURN), open);
        store.index(compoundIndex(ascending("zone"), descending(RAISED_AT, "_id")));
        store.index(descending(RAISED_AT, "_id"));
        store.index(compoundIndex(ascending(ASKED), descending(RAISED_AT, "_id")));
    }

    Optional<Ticket> find(TicketId id, Scope scope) {
        return store.find(id, SCOPE.within(scope));
    }

    Ticket add(Ticket raised, CreationKey key) {
        return store.add(raised, key);
    }

    Optional<Ticket> createdUnder(CreationKey key) {
        return store.created(key);
    }

    void addMissing(List<Ticket> imported) {
        store.addMissing(imported);
    }

    boolean store(Ticket next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(TicketId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Slice<Ticket> page(Scope scope, Optional<ZoneCode> zone, Wanted wanted, PageRequest page) {
        var rows = new ArrayList<Bson>();
        rows.add(SCOPE.within(scope));
        zone.ifPresent(code -> rows.add(eq("zone", code)));
        return switch (wanted) {
            case Wanted.Open(var turn, var before) -> {
                turn.ifPresent(whose -> rows.add(eq(TURN, whose.name())));
                // the lower bound makes the partial index usable
                rows.add(gte(UNTIL, page.after().map(at -> at.keys().getFirst()).orElse("")));
                before.ifPresent(day -> rows.add(lt(UNTIL, day.toString())));
                yield store.page(and(rows), BY_DUE_DATE, page);
            }
            case Wanted.Every(var closedOnly) -> {
                rows.add(closedOnly ? eq("stage.is", "Closed") : empty());
                yield store.page(and(rows), NEWEST_FIRST, page);
            }
        };
    }

    long count(Scope scope, Turn turn, Optional<LocalDate> before) {
        var rows = new ArrayList<Bson>();
        rows.add(SCOPE.within(scope));
        rows.add(eq(TURN, turn.name()));
        rows.add(gte(UNTIL, ""));
        before.ifPresent(day -> rows.add(lt(UNTIL, day.toString())));
        return store.collection().countDocuments(and(rows));
    }
}
