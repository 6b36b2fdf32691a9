package etdz.talent.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
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

/// The register. Scope is part of every query, so that who is out of scope is not found.
@Repository
class Talents {

    static final String NAME = "talents";
    private static final RowScope ROWS =
            RowScope.closed().zone("zone").enterprise("employer").subject("subject");
    private static final Keyset BY_ID = Keyset.ascending("_id");

    private final MongoCollection<Talent> talents;

    Talents(Stores stores) {
        this.talents = stores.plain(NAME, Talent.class);
        talents.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("zone", "_id")),
                        new IndexModel(Indexes.ascending("employer", "_id")),
                        new IndexModel(Indexes.ascending("subject", "_id"))));
    }

    Optional<Talent> find(TalentId id, Scope scope) {
        return Optional.ofNullable(talents.find(and(eq(id), ROWS.within(scope))).first());
    }

    Slice<Talent> list(Optional<ZoneCode> zone, Scope scope, PageRequest page) {
        return BY_ID.page(talents, filter(zone, scope), page);
    }

    /// How many of these were not there yet.
    int addMissing(List<Talent> wanted) {
        return Stores.addMissing(talents, wanted);
    }

    static Bson filter(Optional<ZoneCode> zone, Scope scope) {
        return and(zone.map(code -> eq("zone", code)).orElse(empty()), ROWS.within(scope));
    }
}
