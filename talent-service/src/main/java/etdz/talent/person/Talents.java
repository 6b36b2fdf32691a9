package etdz.talent.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
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

/// The register. Scope is part of every query, so that who is out of scope is not found.
@Repository
class Talents {

    private static final String NAME = "talents";
    private static final Keyset BY_ID = Keyset.ascending("_id");

    private final MongoCollection<Talent> talents;
    private final MongoCollection<BsonDocument> rows;

    Talents(Stores stores) {
        this.talents = stores.plain(NAME, Talent.class);
        this.rows = stores.raw(NAME);
        talents.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("zone", "_id")),
                        new IndexModel(Indexes.ascending("employer", "_id")),
                        new IndexModel(Indexes.ascending("subject", "_id"))));
    }

    Optional<Talent> find(TalentId id, Scope scope) {
        return Optional.ofNullable(talents.find(and(eq(id), within(scope))).first());
    }

    Slice<Talent> list(Optional<ZoneCode> zone, Scope scope, PageRequest page) {
        return BY_ID.page(rows, filter(zone, scope), page, this::read);
    }

    /// How many of these were not there yet.
    int addMissing(List<Talent> wanted) {
        var known =
                talents.find(in("_id", wanted.stream().map(Talent::id).toList()))
                        .map(Talent::id)
                        .into(new HashSet<>());
        var missing = new ArrayList<>(wanted);
        missing.removeIf(talent -> known.contains(talent.id()));
        if (!missing.isEmpty()) {
            talents.insertMany(missing, new InsertManyOptions().ordered(false));
        }
        return missing.size();
    }

    static Bson filter(Optional<ZoneCode> zone, Scope scope) {
        return and(zone.map(code -> eq("zone", code)).orElse(empty()), within(scope));
    }

    private static Bson within(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> empty();
            case Scope.Zones(var zones) -> in("zone", zones);
            case Scope.Own(var enterprise) -> eq("employer", enterprise);
            case Scope.Self(var subject) -> eq("subject", subject);
        };
    }

    private Talent read(BsonDocument row) {
        return talents.getCodecRegistry()
                .get(Talent.class)
                .decode(new BsonDocumentReader(row), DecoderContext.builder().build());
    }
}
