package etdz.investment.escort.desk;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.DueBounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Escorts {

    static final String COLLECTION = "escorts";

    private static final String ZONE = "zone";
    private static final String STANDING = "standing.is";
    private static final String AGENT = "agent.id";
    private static final String FIRM = "mandate.client.creditCode";
    private static final String SUBJECT = "mandate.client.subject";
    private static final String ORGAN = "tasks.doer.organ";
    private static final String PRESENT = "present";
    private static final String UNTIL = "mandate.until";
    private static final String RUNNING = "running";
    private static final String OFFERED = "offeredAt";
    private static final String IN_FORCE = "InForce";
    private static final List<String> NOT_OVER = List.of("Offered", IN_FORCE);
    private static final RowScope ROWS =
            RowScope.closed().zone(ZONE).enterprise(FIRM).subject(SUBJECT).department(ORGAN);
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(OFFERED);

    private static final int CHUNK = 500;

    private final GuardedStore<Escort> store;

    Escorts(Stores stores) {
        this.store = stores.guarded(COLLECTION, Escort.class);
        for (var field : List.of(ZONE, AGENT, FIRM, SUBJECT, ORGAN)) {
            store.index(compoundIndex(ascending(field), descending(OFFERED, "_id")));
        }
        store.index(descending(OFFERED, "_id"));
        store.index(compoundIndex(ascending(STANDING), descending(OFFERED, "_id")));
        store.index(compoundIndex(ascending(ZONE, STANDING), descending(OFFERED, "_id")));
        store.index(compoundIndex(ascending(AGENT, STANDING), descending(OFFERED, "_id")));
        store.index(
                ascending(RUNNING),
                new IndexOptions().unique(true).partialFilterExpression(exists(RUNNING)));
    }

    /// Empty when the project or lead has a running escort already.
    Optional<Escort> add(Escort offered, CreationKey key) {
        try {
            return Optional.of(store.add(offered, key));
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Optional<Escort> createdUnder(CreationKey key) {
        return store.created(key);
    }

    int addMissing(List<Escort> all) {
        return store.addMissing(all);
    }

    boolean store(Escort read, Escort next, Optional<CreationKey> command) {
        return store.store(read, next, command);
    }

    boolean done(EscortId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Optional<Escort> find(EscortId id, Reader reader) {
        return store.find(id, within(reader));
    }

    Slice<Escort> page(Reader reader, Wanted wanted, PageRequest page) {
        return store.page(filter(reader, wanted), NEWEST_FIRST, page);
    }

    /// The same one by one, however many there are.
    void each(Reader reader, Wanted wanted, Consumer<Escort> row) {
        store.collection()
                .find(filter(reader, wanted))
                .sort(NEWEST_FIRST.order())
                .batchSize(CHUNK)
                .forEach(row);
    }

    private static Bson filter(Reader reader, Wanted wanted) {
        var filters = new ArrayList<Bson>();
        filters.add(within(reader));
        wanted.zone().ifPresent(code -> filters.add(eq(ZONE, code)));
        wanted.agent().ifPresent(user -> filters.add(eq(AGENT, user)));
        wanted.stage().ifPresent(code -> filters.add(eq(PRESENT, code)));
        switch (wanted.which()) {
            case Wanted.Any() -> {}
            case Wanted.Standings(var variants) -> filters.add(in(STANDING, variants));
            case Wanted.Overdue(var bounds) -> {
                filters.add(eq(STANDING, IN_FORCE));
                filters.add(expr(new Document("$gt", List.of(tasks(dueBefore(bounds)), 0))));
            }
            case Wanted.Expired(var today) -> {
                filters.add(eq(STANDING, IN_FORCE));
                filters.add(lt(UNTIL, today));
            }
        }
        return and(filters);
    }

    /// What an agent accompanies now.
    List<Escort> inForceOf(String agent, int most) {
        return store.collection()
                .find(and(eq(AGENT, agent), eq(STANDING, IN_FORCE)))
                .sort(NEWEST_FIRST.order())
                .limit(most)
                .into(new ArrayList<>());
    }

    /// All that is not over, counted anew.
    ///
    /// @param soon what is due before its day, and not overdue, is due soon
    List<Load> loads(
            Reader reader,
            Optional<ZoneCode> zone,
            LocalDate today,
            DueBounds overdue,
            DueBounds soon) {
        var filters = new ArrayList<Bson>();
        filters.add(within(reader));
        filters.add(in(STANDING, NOT_OVER));
        zone.ifPresent(code -> filters.add(eq(ZONE, code)));
        var key =
                new Document("standing", "$" + STANDING)
                        .append("present", "$" + PRESENT)
                        .append("agent", "$" + AGENT)
                        .append(
                                "expired",
                                new Document("$lt", List.of("$" + UNTIL, today.toString())));
        return store
                .collection()
                .aggregate(
                        List.of(
                                match(and(filters)),
                                group(
                                        key,
                                        first("name", "$agent.name"),
                                        sum("escorts", 1),
                                        sum("open", tasks(OPEN)),
                                        sum("overdue", tasks(dueBefore(overdue))),
                                        sum("soon", tasks(dueBefore(soon))))),
                        BsonDocument.class)
                .into(new ArrayList<>())
                .stream()
                .map(Escorts::load)
                .toList();
    }

    private static Load load(BsonDocument row) {
        var key = row.getDocument("_id");
        var present = text(key.get("present"));
        var overdue = row.getNumber("overdue").longValue();
        return new Load(
                IN_FORCE.equals(text(key.get("standing"))),
                present == null ? null : new StageCode(present),
                text(key.get("agent")),
                text(row.get("name")),
                key.getBoolean("expired").getValue(),
                row.getNumber("escorts").longValue(),
                row.getNumber("open").longValue(),
                overdue,
                row.getNumber("soon").longValue() - overdue);
    }

    private static @Nullable String text(@Nullable BsonValue value) {
        return value != null && value.isString() ? value.asString().getValue() : null;
    }

    private static final Document OPEN = new Document("$eq", List.of("$$task.state.is", "Open"));

    /// How many tasks of an escort are so.
    private static Document tasks(Document condition) {
        var filter = new Document("input", "$tasks").append("as", "task").append("cond", condition);
        return new Document("$size", new Document("$filter", filter));
    }

    /// The same as [DueBounds#holds], for open tasks.
    private static Document dueBefore(DueBounds bounds) {
        var starts = bounds.starts().stream().map(LocalDate::toString).toList();
        var start = new Document("$arrayElemAt", List.of(starts, "$$task.due.days"));
        return new Document(
                "$and",
                List.of(
                        OPEN,
                        new Document(
                                "$or",
                                List.of(
                                        both(
                                                "On",
                                                List.of("$$task.due.on", bounds.day().toString())),
                                        both("Within", List.of("$$task.due.from", start))))));
    }

    private static Document both(String variant, List<?> less) {
        return new Document(
                "$and",
                List.of(
                        new Document("$eq", List.of("$$task.due.is", variant)),
                        new Document("$lt", less)));
    }

    private static Bson within(Reader reader) {
        var named = reader.agent().map(user -> eq(AGENT, user));
        var scoped = reader.scope().map(ROWS::within);
        if (named.isPresent() && scoped.isPresent()) {
            return or(named.get(), scoped.get());
        }
        return named.or(() -> scoped).orElseGet(() -> in("_id", List.of()));
    }
}
