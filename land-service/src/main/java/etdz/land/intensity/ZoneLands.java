package etdz.land.intensity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// What zones have reported, one document for each zone and year.
@Repository
class ZoneLands {

    static final String NAME = "zoneLand";
    static final Bson NEWEST_FIRST = Sorts.descending("year");

    private final MongoCollection<ZoneLand> reports;

    ZoneLands(Stores stores) {
        this.reports = stores.plain(NAME, ZoneLand.class);
        reports.createIndex(Indexes.compoundIndex(Indexes.ascending("zone"), NEWEST_FIRST));
    }

    Optional<ZoneLand> newest(ZoneCode zone, Scope scope) {
        return Optional.ofNullable(reports.find(filter(zone, scope)).sort(NEWEST_FIRST).first());
    }

    /// False when the zone has a report for that year already.
    boolean addMissing(ZoneLand report) {
        if (reports.countDocuments(eq(report.id())) > 0) {
            return false;
        }
        reports.replaceOne(eq(report.id()), report, new ReplaceOptions().upsert(true));
        return true;
    }

    /// An enterprise has no zone of its own to look at.
    static Bson filter(ZoneCode zone, Scope scope) {
        var within =
                switch (scope) {
                    case Scope.Everywhere() -> empty();
                    case Scope.Zones(var zones) -> in("zone", zones);
                    case Scope.Department _, Scope.Own _, Scope.Self _ -> in("_id", List.of());
                };
        return and(eq("zone", zone), within);
    }
}
