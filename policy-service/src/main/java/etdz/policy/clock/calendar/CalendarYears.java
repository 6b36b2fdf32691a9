package etdz.policy.clock.calendar;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.http.CreationKey;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class CalendarYears {

    private final MongoCollection<CalendarNotice> notices;

    CalendarYears(Stores stores) {
        this.notices = stores.plain("calendars", CalendarNotice.class);
        notices.createIndex(
                ascending("region", "year", "version"), new IndexOptions().unique(true));
        notices.createIndex(
                ascending("creation.key"),
                new IndexOptions().unique(true).partialFilterExpression(exists("creation.key")));
    }

    /// False when this version of the year is there already, or another was created under the same
    /// key.
    boolean add(CalendarNotice notice) {
        try {
            notices.insertOne(notice);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    Optional<CalendarNotice> createdUnder(CreationKey key) {
        return Optional.ofNullable(notices.find(eq("creation.key", key.key())).first());
    }

    Optional<CalendarNotice> find(String region, int year, int version) {
        return Optional.ofNullable(
                notices.find(and(eq("region", region), eq("year", year), eq("version", version)))
                        .first());
    }

    Optional<CalendarNotice> newest(String region, int year) {
        return Optional.ofNullable(
                notices.find(and(eq("region", region), eq("year", year)))
                        .sort(descending("version"))
                        .first());
    }

    /// All versions, older ones first.
    List<CalendarNotice> of(String region) {
        return notices.find(eq("region", region))
                .sort(ascending("region", "year", "version"))
                .into(new ArrayList<>());
    }

    List<CalendarNotice> all(String region, List<String> ids) {
        return notices.find(and(eq("region", region), in("_id", ids))).into(new ArrayList<>());
    }
}
