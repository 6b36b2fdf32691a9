package etdz.policy.premises;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.premises.Slot.Appointment;
import etdz.policy.premises.Slot.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Times that can be booked. Each booking is one conditional update of the slot's document.
@Repository
class Slots {

    /// Cancelled ones stay in the document; a slot that is booked and given up without end is
    /// closed at last.
    private static final int MOST_ENTRIES = 300;

    private static final String APPOINTMENTS = "appointments";
    private static final String KEY = APPOINTMENTS + ".key";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("startsAt");

    private final MongoCollection<Slot> slots;

    Slots(Stores stores) {
        this.slots = stores.plain("slots", Slot.class);
        slots.createIndex(ascending("zone", "group", "day", "time"));
        slots.createIndex(ascending(APPOINTMENTS + ".id"));
        slots.createIndex(
                ascending(KEY),
                new IndexOptions().unique(true).partialFilterExpression(exists(KEY)));
        slots.createIndex(
                compoundIndex(ascending(APPOINTMENTS + ".by"), descending("startsAt", "_id")));
    }

    Optional<Slot> find(String id) {
        return Optional.ofNullable(slots.find(eq(id)).first());
    }

    Optional<Slot> of(String appointment) {
        return Optional.ofNullable(slots.find(eq(APPOINTMENTS + ".id", appointment)).first());
    }

    /// Where a place was booked under this key.
    Optional<Slot> bookedUnder(String key) {
        return Optional.ofNullable(slots.find(eq(KEY, key)).first());
    }

    List<Slot> on(ZoneCode zone, String group, LocalDate day) {
        return slots.find(and(eq("zone", zone), eq("group", group), eq("day", day)))
                .sort(ascending("time"))
                .into(new ArrayList<>());
    }

    Slice<Slot> of(String subject, PageRequest page) {
        return NEWEST_FIRST.page(slots, eq(APPOINTMENTS + ".by", subject), page);
    }

    /// Opens a time, or gives it another capacity; never below what is taken.
    boolean open(Slot slot) {
        var fresh =
                combine(
                        setOnInsert("zone", slot.zone()),
                        setOnInsert("group", slot.group()),
                        setOnInsert("day", slot.day()),
                        setOnInsert("time", slot.time()),
                        setOnInsert("startsAt", slot.startsAt()),
                        setOnInsert("taken", 0),
                        setOnInsert(APPOINTMENTS, List.of()),
                        set("capacity", slot.capacity()));
        return Stores.upsert(slots, and(eq(slot.id()), lte("taken", slot.capacity())), fresh);
    }

    /// Takes one of the places, if there is one, nobody did it under this key, here or elsewhere,
    /// and the same person has none yet.
    Optional<Slot> book(String slot, Appointment wanted) {
        try {
            return Optional.ofNullable(
                    slots.findOneAndUpdate(
                            and(
                                    eq(slot),
                                    expr(new Document("$lt", List.of("$taken", "$capacity"))),
                                    ne(KEY, wanted.key()),
                                    not(elemMatch(APPOINTMENTS, booked(wanted.by()))),
                                    exists(APPOINTMENTS + "." + (MOST_ENTRIES - 1), false)),
                            combine(inc("taken", 1), push(APPOINTMENTS, wanted)),
                            after()));
        } catch (MongoCommandException e) {
            if (Stores.isTwice(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Bson booked(String by) {
        return and(eq("by", by), eq("state", State.BOOKED.name()));
    }

    /// From booked to another state; a cancelled place is free again.
    Optional<Slot> move(String appointment, State to) {
        var change = set(APPOINTMENTS + ".$.state", to.name());
        return Optional.ofNullable(
                slots.findOneAndUpdate(
                        elemMatch(
                                APPOINTMENTS,
                                and(eq("id", appointment), eq("state", State.BOOKED.name()))),
                        to == State.CANCELLED ? combine(change, inc("taken", -1)) : change,
                        after()));
    }

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }
}
