package etdz.policy.premises;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.ZoneCode;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// Who is seconded, and who was there.
@Repository
class Secondments {

    private final KeyedRows<Secondment> secondments;
    private final MongoCollection<Attendance> attendances;

    Secondments(Stores stores) {
        this.secondments = stores.keyed("secondments", Secondment.class, Secondment::creation);
        this.attendances = stores.plain("attendances", Attendance.class);
        secondments.collection().createIndex(ascending("zone", "until", "from"));
        attendances.createIndex(ascending("zone", "day"));
    }

    Secondment add(Secondment secondment) {
        return secondments.add(secondment);
    }

    int addMissing(List<Secondment> wanted) {
        return Stores.addMissing(secondments.collection(), wanted);
    }

    Optional<Secondment> find(ZoneCode zone, String id) {
        return Optional.ofNullable(
                secondments.collection().find(and(eq(id), eq("zone", zone))).first());
    }

    /// Who is expected on a day.
    List<Secondment> on(ZoneCode zone, LocalDate day) {
        return secondments
                .collection()
                .find(and(eq("zone", zone), gte("until", day), lte("from", day)))
                .into(new ArrayList<>());
    }

    /// Nothing when somebody else changed it since it was read.
    Optional<Secondment> end(Secondment read, LocalDate until) {
        return Optional.ofNullable(
                secondments
                        .collection()
                        .findOneAndUpdate(
                                and(eq(read.id()), eq("version", read.version())),
                                combine(set("until", until), inc("version", 1L)),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)));
    }

    /// The last word counts.
    void note(Attendance attendance) {
        attendances.replaceOne(eq(attendance.id()), attendance, new ReplaceOptions().upsert(true));
    }

    /// By secondment.
    Map<String, Boolean> present(ZoneCode zone, LocalDate day) {
        var present = new HashMap<String, Boolean>();
        for (var row : attendances.find(and(eq("zone", zone), eq("day", day)))) {
            present.put(row.secondment(), row.present());
        }
        return present;
    }
}
