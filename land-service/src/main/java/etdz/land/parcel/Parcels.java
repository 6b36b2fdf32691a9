package etdz.land.parcel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// All parcels. Scope is part of every query, so that what is out of scope is not found.
@Repository
class Parcels {

    static final String NAME = "parcels";
    private static final Keyset BY_ID = Keyset.ascending("_id");

    private final MongoCollection<Parcel> parcels;
    private final MongoCollection<BsonDocument> rows;

    Parcels(Stores stores) {
        this.parcels = stores.plain(NAME, Parcel.class);
        this.rows = stores.raw(NAME);
        parcels.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("zone", "_id")),
                        new IndexModel(Indexes.ascending("holder", "_id")),
                        new IndexModel(
                                Indexes.ascending("unit"), new IndexOptions().unique(true))));
    }

    Optional<Parcel> find(ParcelId id, Scope scope) {
        return Optional.ofNullable(parcels.find(and(eq(id), within(scope))).first());
    }

    Slice<Parcel> list(Optional<ZoneCode> zone, Scope scope, PageRequest page) {
        return BY_ID.page(rows, filter(zone, scope), page, this::read);
    }

    /// How many of these were not there yet.
    int addMissing(List<Parcel> wanted) {
        var known =
                rows.find(in("_id", wanted.stream().map(Parcel::id).toList()))
                        .projection(Projections.include("_id"))
                        .map(row -> row.getString("_id").getValue())
                        .into(new HashSet<>());
        var missing = new ArrayList<>(wanted);
        missing.removeIf(parcel -> known.contains(parcel.id().value()));
        if (!missing.isEmpty()) {
            parcels.insertMany(missing, new InsertManyOptions().ordered(false));
        }
        return missing.size();
    }

    static Bson filter(Optional<ZoneCode> zone, Scope scope) {
        return and(zone.map(code -> eq("zone", code)).orElse(empty()), within(scope));
    }

    /// Who acts for no enterprise holds no land.
    private static Bson within(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> empty();
            case Scope.Zones(var zones) -> in("zone", zones);
            case Scope.Own(var enterprise) -> eq("holder", enterprise);
            case Scope.Self _ -> in("_id", List.of());
        };
    }

    private Parcel read(BsonDocument row) {
        return parcels.getCodecRegistry()
                .get(Parcel.class)
                .decode(new BsonDocumentReader(row), DecoderContext.builder().build());
    }
}
