package etdz.policy.power.register;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Kept;
import etdz.policy.power.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Whose each power is by law.
@Repository
class PowerRegister {

    private static final String REASON = "kept.reason";
    private static final String OWNER = "original.organ";
    private static final Keyset BY_MATTER = Keyset.ascending("matter", "_id");

    private final MongoCollection<Power> powers;

    PowerRegister(Stores stores) {
        this.powers = stores.plain("powers", Power.class);
        powers.createIndex(ascending("zone", "matter"));
        powers.createIndex(ascending(OWNER));
        var kept = new IndexOptions().partialFilterExpression(exists(REASON));
        powers.createIndex(ascending("zone", "matter", "_id", REASON), kept);
        powers.createIndex(ascending("matter", "_id", REASON), kept);
    }

    Optional<Power> find(MatterCode matter, ZoneCode zone) {
        return Optional.ofNullable(powers.find(eq(Power.id(matter, zone))).first());
    }

    List<Power> of(ZoneCode zone) {
        return powers.find(eq("zone", zone)).into(new ArrayList<>());
    }

    /// What is an organ's own by law.
    List<RegisteredRemits.Held> ownedBy(String organ) {
        return powers.find(eq(OWNER, organ))
                .map(power -> new RegisteredRemits.Held(power.matter(), power.zone()))
                .into(new ArrayList<>());
    }

    /// How many were not there yet.
    int addMissing(List<Power> wanted) {
        return Stores.addMissing(powers, wanted);
    }

    /// What is not delegated, for a reason that was written down.
    Slice<Power> kept(Optional<ZoneCode> zone, PageRequest page) {
        var within = zone.map(code -> eq("zone", code.value())).orElse(empty());
        return BY_MATTER.page(powers, and(within, gte(REASON, "")), page);
    }

    /// False when somebody else changed it since it was read.
    boolean keep(Power read, @Nullable Kept kept) {
        var change = kept == null ? unset("kept") : set("kept", kept);
        return powers.updateOne(
                                and(eq(read.id()), eq("version", read.version())),
                                combine(change, inc("version", 1L)))
                        .getMatchedCount()
                == 1;
    }
}
