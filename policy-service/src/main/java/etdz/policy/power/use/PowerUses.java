package etdz.policy.power.use;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
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

    private final MongoCollection<PowerUse> uses;

    PowerUses(Stores stores) {
        this.uses = stores.plain("powerUses", PowerUse.class);
        uses.createIndex(ascending("zone", "matter"));
    }

    Optional<PowerUse> find(String id) {
        return Optional.ofNullable(uses.find(eq(id)).first());
    }

    /// @param told what an event says
    /// @param derived the mode by the register, for who has not heard in which mode it was decided
    record Noted(PowerUse told, @Nullable Mode derived) {}

    /// In their order, with one write; what is told again changes nothing.
    void note(List<Noted> all) {
        uses.bulkWrite(all.stream().map(PowerUses::write).toList());
    }

    private static UpdateManyModel<PowerUse> write(Noted noted) {
        var told = noted.told();
        var facts =
                new Document("matter", literal(told.matter().value()))
                        .append("zone", literal(told.zone().value()))
                        .append("receivedOn", literal(told.receivedOn().toString()))
                        .append("acceptedOn", known(told.acceptedOn(), "acceptedOn"))
                        .append("decidedOn", known(told.decidedOn(), "decidedOn"))
                        .append("mode", mode(told.mode(), noted.derived()))
                        .append("corrected", ever(told.corrected(), "corrected"))
                        .append("revoked", ever(told.revoked(), "revoked"))
                        .append(
                                "sequence",
                                new Document("$max", List.of(told.sequence(), "$sequence")));
        return new UpdateManyModel<>(
                eq(told.id()),
                List.of(new Document("$set", facts)),
                new UpdateOptions().upsert(true));
    }

    private static Document literal(Object value) {
        return new Document("$literal", value);
    }

    private static Object known(@Nullable Object told, String field) {
        return told == null
                ? new Document("$ifNull", List.of("$" + field, "$$REMOVE"))
                : literal(told.toString());
    }

    private static Object mode(@Nullable Mode told, @Nullable Mode derived) {
        if (told != null) {
            return literal(told.name());
        }
        var otherwise = derived == null ? "$$REMOVE" : literal(derived.name());
        return new Document("$ifNull", List.of("$mode", otherwise));
    }

    private static Document ever(boolean told, String field) {
        return new Document(
                "$or", List.of(told, new Document("$ifNull", List.of("$" + field, false))));
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
