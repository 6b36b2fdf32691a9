package etdz.policy.power.use;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.grant.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// A document for each case, made of its events whatever their order.
@Repository
class PowerUses {

    /// What the cases of one power in one zone come to.
    record Tally(
            ZoneCode zone,
            MatterCode matter,
            int received,
            int accepted,
            int decided,
            int decidedHere,
            int corrected,
            int revoked) {}

    private static final List<String> HERE =
            List.of(
                    Mode.PASSED_DOWN.name(),
                    Mode.AUTHORISED.name(),
                    Mode.ENTRUSTED.name(),
                    Mode.SEAL.name(),
                    Mode.STATIONED.name());

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<PowerUse> uses;

    PowerUses(Stores stores) {
        this.uses = stores.plain("powerUses", PowerUse.class);
        uses.createIndex(ascending("zone", "matter"));
    }

    Optional<PowerUse> find(String id) {
        return Optional.ofNullable(uses.find(eq(id)).first());
    }

    /// In their order, with one write for each case of which they say something new: most events of
    /// a case say nothing new of its power, and to read what is known costs the database far less.
    void note(List<PowerUse> told) {
        var known = known(told);
        var news = new LinkedHashMap<String, PowerUse>();
        for (var one : told) {
            var before = known.get(one.id());
            var after = before == null ? one : before.and(one);
            if (!after.equals(before)) {
                known.put(one.id(), after);
                news.put(one.id(), after);
            }
        }
        if (!news.isEmpty()) {
            uses.bulkWrite(news.values().stream().map(PowerUses::write).toList());
        }
    }

    private static UpdateManyModel<PowerUse> write(PowerUse use) {
        return new UpdateManyModel<>(eq(use.id()), facts(use), UPSERT);
    }

    private Map<String, PowerUse> known(List<PowerUse> told) {
        var known = new HashMap<String, PowerUse>();
        uses.find(in("_id", told.stream().map(PowerUse::id).toList()))
                .forEach(use -> known.put(use.id(), use));
        return known;
    }

    private static Bson facts(PowerUse told) {
        var facts = new ArrayList<Bson>();
        facts.add(set("matter", told.matter().value()));
        facts.add(set("zone", told.zone().value()));
        facts.add(set("receivedOn", told.receivedOn().toString()));
        known("acceptedOn", told.acceptedOn()).ifPresent(facts::add);
        known("decidedOn", told.decidedOn()).ifPresent(facts::add);
        known("mode", told.mode()).ifPresent(facts::add);
        facts.add(ever("corrected", told.corrected()));
        facts.add(ever("revoked", told.revoked()));
        return combine(facts);
    }

    private static Optional<Bson> known(String field, @Nullable Object told) {
        return Optional.ofNullable(told).map(value -> set(field, value.toString()));
    }

    private static Bson ever(String field, boolean told) {
        return told ? set(field, true) : setOnInsert(field, false);
    }

    int addMissing(List<PowerUse> wanted) {
        return Stores.addMissing(uses, wanted);
    }

    List<Tally> tallies(List<ZoneCode> zones) {
        var stages =
                List.of(
                        Aggregates.match(in("zone", zones)),
                        Aggregates.group(
                                new Document("zone", "$zone").append("matter", "$matter"),
                                Accumulators.sum("received", 1),
                                Accumulators.sum("accepted", has("acceptedOn")),
                                Accumulators.sum("decided", has("decidedOn")),
                                Accumulators.sum(
                                        "decidedHere",
                                        when(new Document("$in", List.of("$mode", HERE)))),
                                Accumulators.sum("corrected", when("$corrected")),
                                Accumulators.sum("revoked", when("$revoked"))));
        var tallies = new ArrayList<Tally>();
        for (var row : uses.aggregate(stages, Document.class)) {
            var id = row.get("_id", Document.class);
            tallies.add(
                    new Tally(
                            new ZoneCode(id.getString("zone")),
                            new MatterCode(id.getString("matter")),
                            row.getInteger("received"),
                            row.getInteger("accepted"),
                            row.getInteger("decided"),
                            row.getInteger("decidedHere"),
                            row.getInteger("corrected"),
                            row.getInteger("revoked")));
        }
        return tallies;
    }

    private static Document has(String field) {
        return when(new Document("$gt", List.of("$" + field, "")));
    }

    private static Document when(Object condition) {
        return new Document("$cond", List.of(condition, 1, 0));
    }
}
