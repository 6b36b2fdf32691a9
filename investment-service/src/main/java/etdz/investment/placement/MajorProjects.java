package etdz.investment.placement;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MajorProjects {

    static final String COLLECTION = "majorProjects";

    private static final String ZONE = "zone";
    private static final String PLACEMENT = "placement.is";
    private static final String DECIDED = "placement.on";
    private static final String PROPOSED = "proposedAt";
    private static final RowScope ROWS = RowScope.closed().zone(ZONE).everyDepartment();
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(PROPOSED);

    /// Under which name a placement is stored.
    static final Map<String, String> STORED =
            Map.of("OPEN", "Open", "IN_ZONE", "InZone", "ELSEWHERE", "Elsewhere");

    private final GuardedStore<MajorProject> store;

    MajorProjects(Stores stores) {
        this.store = stores.guarded(COLLECTION, MajorProject.class);
        store.index(descending(PROPOSED, "_id"));
        store.index(compoundIndex(ascending(ZONE), descending(PROPOSED, "_id")));
        store.index(compoundIndex(ascending(PLACEMENT), descending(PROPOSED, "_id")));
        store.index(compoundIndex(ascending(ZONE, PLACEMENT), descending(PROPOSED, "_id")));
        store.index(ascending(PLACEMENT, DECIDED, ZONE));
    }

    MajorProject add(MajorProject first, CreationKey key) {
        return store.add(first, key);
    }

    Optional<MajorProject> createdUnder(CreationKey key) {
        return store.created(key);
    }

    int addMissing(List<MajorProject> all) {
        return store.addMissing(all);
    }

    boolean store(MajorProject next, Optional<CreationKey> command) {
        return store.store(next, command);
    }

    boolean done(MajorProjectId id, CreationKey command) {
        return store.done(id, command).isPresent();
    }

    Optional<MajorProject> find(MajorProjectId id, Scope scope) {
        return store.find(id, ROWS.within(scope));
    }

    /// @param placement label
    Slice<MajorProject> page(
            Optional<ZoneCode> zone, Optional<String> placement, Scope scope, PageRequest page) {
        var all = new ArrayList<Bson>();
        all.add(ROWS.within(scope));
        zone.ifPresent(it -> all.add(eq(ZONE, it)));
        placement.ifPresent(label -> all.add(eq(PLACEMENT, STORED.get(label))));
        return store.page(and(all), NEWEST_FIRST, page);
    }

    /// What was decided in a year, by zone.
    List<PlacementFigure> figures(Year year, Scope scope) {
        var key = new Document("zone", "$" + ZONE).append("is", "$" + PLACEMENT);
        var rows =
                store.collection()
                        .aggregate(
                                List.of(
                                        match(
                                                and(
                                                        in(PLACEMENT, "InZone", "Elsewhere"),
                                                        gte(DECIDED, year.atDay(1).toString()),
                                                        lte(
                                                                DECIDED,
                                                                year.atMonth(12)
                                                                        .atEndOfMonth()
                                                                        .toString()),
                                                        ROWS.within(scope))),
                                        group(key, sum("projects", 1L))),
                                BsonDocument.class)
                        .into(new ArrayList<>());
        var byZone = new TreeMap<String, PlacementFigure>();
        for (var row : rows) {
            var of = row.getDocument("_id");
            var zone = of.getString("zone").getValue();
            var projects = row.getNumber("projects").longValue();
            var inZone = of.getString("is").getValue().equals("InZone");
            byZone.merge(
                    zone,
                    new PlacementFigure(
                            new ZoneCode(zone), inZone ? projects : 0, inZone ? 0 : projects),
                    (one, two) ->
                            new PlacementFigure(
                                    one.zone(),
                                    one.inZone() + two.inZone(),
                                    one.elsewhere() + two.elsewhere()));
        }
        return List.copyOf(byZone.values());
    }
}
