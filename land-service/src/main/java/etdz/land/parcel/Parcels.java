package etdz.land.parcel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// All parcels. Scope is part of every query, so that what is out of scope is not found.
@Repository
class Parcels {

    static final String NAME = "parcels";

    /// Who acts for no enterprise holds no land.
    private static final RowScope ROWS = RowScope.closed().zone("zone").enterprise("holder");

    private static final Keyset BY_ID = Keyset.ascending("_id");

    private final MongoCollection<Parcel> parcels;

    Parcels(Stores stores) {
        this.parcels = stores.plain(NAME, Parcel.class);
        parcels.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("zone", "_id")),
                        new IndexModel(Indexes.ascending("holder", "_id")),
                        new IndexModel(
                                Indexes.ascending("unit"), new IndexOptions().unique(true))));
    }

    Optional<Parcel> find(ParcelId id, Scope scope) {
        return Optional.ofNullable(parcels.find(and(eq(id), ROWS.within(scope))).first());
    }

    Slice<Parcel> list(Optional<ZoneCode> zone, Scope scope, PageRequest page) {
        return BY_ID.page(parcels, filter(zone, scope), page);
    }

    /// How many of these were not there yet.
    int addMissing(List<Parcel> wanted) {
        return Stores.addMissing(parcels, wanted);
    }

    static Bson filter(Optional<ZoneCode> zone, Scope scope) {
        return and(zone.map(code -> eq("zone", code)).orElse(empty()), ROWS.within(scope));
    }
}
