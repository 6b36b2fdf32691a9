package etdz.policy.clock;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class CalendarYears {

    private final MongoCollection<CalendarNotice> notices;

    CalendarYears(Stores stores) {
        this.notices = stores.plain("calendars", CalendarNotice.class);
        notices.createIndex(
                ascending("region", "year", "version"), new IndexOptions().unique(true));
    }

    /// False when this version of the year is there already.
    boolean add(CalendarNotice notice) {
        try {
            notices.insertOne(notice);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /// All versions, older ones first.
    List<CalendarNotice> of(String region) {
        return notices.find(eq("region", region))
                .sort(ascending("region", "year", "version"))
                .into(new ArrayList<>());
    }
}
