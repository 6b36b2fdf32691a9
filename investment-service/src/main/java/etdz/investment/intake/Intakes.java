package etdz.investment.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import etdz.common.http.CreationKey;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.investment.intake.Intake.State;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The tables and their bytes.
@Repository
class Intakes {

    private static final String CLAIMABLE = "claimableAt";
    private static final RowScope ROWS = RowScope.closed().zone("zone");
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final KeyedRows<Intake> intakes;
    private final MongoCollection<BsonDocument> files;

    Intakes(Stores stores) {
        this.intakes = stores.keyed("intakes", Intake.class, Intake::creation);
        this.files = stores.raw("intakeFiles");
        intakes.collection()
                .createIndex(
                        ascending(CLAIMABLE),
                        new IndexOptions().partialFilterExpression(exists(CLAIMABLE)));
    }

    Optional<Intake> find(String id, Scope scope) {
        return Optional.ofNullable(
                intakes.collection().find(and(eq(id), ROWS.within(scope))).first());
    }

    Optional<Intake> createdUnder(CreationKey key) {
        return intakes.createdUnder(key);
    }

    /// Bytes first, then the table that makes them one.
    Intake add(Intake intake, byte[] content) {
        files.replaceOne(
                eq(intake.digest()),
                new BsonDocument("_id", new BsonString(intake.digest()))
                        .append("content", new BsonBinary(content)),
                new ReplaceOptions().upsert(true));
        return intakes.add(intake);
    }

    byte[] content(Intake intake) {
        var file = files.find(eq(intake.digest())).first();
        if (file == null) {
            throw new IllegalStateException("No content of " + intake.id());
        }
        return file.getBinary("content").getData();
    }

    /// What a job found in all of its rows. Nothing when another job has claimed it meanwhile.
    Optional<Intake> checked(Intake claimed, Found found) {
        return update(
                held(claimed),
                combine(
                        set("state", State.CHECKED.name()),
                        set("good", found.good()),
                        set("unchanged", found.unchanged()),
                        set("faulty", found.faulty()),
                        set("faultCount", found.faultCount()),
                        set("faults", found.faults()),
                        set("done", 0),
                        unset(CLAIMABLE),
                        inc("version", 1L)));
    }

    /// Nothing when somebody else moved it since it was read.
    Optional<Intake> confirm(Intake read, Instant now) {
        var unmoved =
                and(
                        eq(read.id()),
                        eq("version", read.version()),
                        eq("state", State.CHECKED.name()));
        return update(
                unmoved,
                combine(
                        set("state", State.CONFIRMED.name()),
                        set(CLAIMABLE, now),
                        inc("version", 1L)));
    }

    /// One that waits for a job. Nobody else gets it until `retryAt`, which the job puts off as it
    /// goes on, so a job that dies delays the table and loses nothing.
    Optional<Intake> claim(Instant now, Instant retryAt) {
        return Optional.ofNullable(
                intakes.collection()
                        .findOneAndUpdate(
                                lte(CLAIMABLE, now),
                                set(CLAIMABLE, retryAt),
                                new FindOneAndUpdateOptions()
                                        .sort(Sorts.ascending(CLAIMABLE))
                                        .returnDocument(ReturnDocument.AFTER)));
    }

    /// Nothing when another job has claimed it meanwhile.
    Optional<Intake> goneOn(Intake claimed, int done, int taken, Instant retryAt) {
        return update(
                held(claimed),
                combine(set("done", done), set("taken", taken), set(CLAIMABLE, retryAt)));
    }

    Optional<Intake> takenIn(Intake claimed) {
        return update(
                held(claimed),
                combine(set("state", State.TAKEN_IN.name()), unset(CLAIMABLE), inc("version", 1L)));
    }

    private static Bson held(Intake claimed) {
        return and(eq(claimed.id()), eq(CLAIMABLE, claimed.claimableAt()));
    }

    private Optional<Intake> update(Bson which, Bson how) {
        return Optional.ofNullable(intakes.collection().findOneAndUpdate(which, how, AFTER));
    }
}
