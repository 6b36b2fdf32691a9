package etdz.policy.contact;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.approval.application.CaseId;
import org.springframework.stereotype.Repository;

/// Who of the staff looked up the contact of which case. Only added to.
@Repository
class ContactReadings {

    private static final String COLLECTION = "contactReadings";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("at");

    private final MongoCollection<ContactReading> readings;

    ContactReadings(Stores stores) {
        this.readings = stores.plain(COLLECTION, ContactReading.class);
        readings.createIndex(compoundIndex(ascending("caseId"), descending("at", "_id")));
    }

    void note(ContactReading reading) {
        readings.insertOne(reading);
    }

    Slice<ContactReading> of(CaseId id, PageRequest page) {
        return NEWEST_FIRST.page(readings, eq("caseId", id), page);
    }
}
