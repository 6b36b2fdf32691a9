package etdz.policy.licence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.approval.Case;
import etdz.policy.approval.register.Rows;
import etdz.policy.approval.stage.LicenceEntry.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Licences by their end: the cases that issued them, by the keys that these carry.
@Repository
class LicenceRegister {

    private static final String ZONE = "application.zone";
    private static final String HOLDER = "application.applicant.creditCode";
    private static final String STANDING = "licence.standing";
    private static final String VALID_TO = "licence.validTo";
    private static final Keyset BY_END = Keyset.ascending(VALID_TO, "_id");

    private final MongoCollection<BsonDocument> cases;
    private final Codec<Case> codec;
    private final Rows rows;

    LicenceRegister(Stores stores, Rows rows) {
        this.rows = rows;
        this.cases = stores.raw("cases");
        this.codec = cases.getCodecRegistry().get(Case.class);
        var licences = new IndexOptions().partialFilterExpression(exists(VALID_TO));
        for (var keys :
                List.of(
                        ascending(ZONE, STANDING, VALID_TO, "_id"),
                        ascending(ZONE, VALID_TO, "_id"),
                        ascending(STANDING, VALID_TO, "_id"),
                        ascending(VALID_TO, "_id"),
                        ascending(HOLDER, VALID_TO, "_id"))) {
            cases.createIndex(keys, licences);
        }
    }

    /// Which licences are wanted: all, those of one state, or those that end within some days.
    record Wanted(Optional<LicenceState> state, Optional<Integer> endsWithin, LocalDate today) {}

    /// Those that end soonest first.
    Slice<Case> find(Scope scope, Wanted wanted, PageRequest page) {
        var conditions = new ArrayList<Bson>();
        conditions.add(rows.within(scope));
        // A lower bound makes the partial indexes usable; on a later page it is the cursor's.
        conditions.add(
                gte(VALID_TO, page.after().map(after -> after.keys().getFirst()).orElse("")));
        wanted.state()
                .or(() -> wanted.endsWithin().map(_ -> LicenceState.VALID))
                .ifPresent(state -> conditions.addAll(in(state, wanted.today())));
        wanted.endsWithin()
                .map(days -> lte(VALID_TO, wanted.today().plusDays(days).toString()))
                .ifPresent(conditions::add);
        return BY_END.page(cases, and(conditions), page, this::decode);
    }

    private static List<Bson> in(LicenceState state, LocalDate today) {
        return switch (state) {
            case VALID -> List.of(standing(Standing.ISSUED), gte(VALID_TO, today.toString()));
            case EXPIRED -> List.of(standing(Standing.ISSUED), lt(VALID_TO, today.toString()));
            case SUPERSEDED -> List.of(standing(Standing.SUPERSEDED));
            case REVOKED -> List.of(standing(Standing.REVOKED));
            case CANCELLED -> List.of(standing(Standing.CANCELLED));
            case UNKNOWN -> List.of(standing(Standing.ISSUED), lt(VALID_TO, ""));
        };
    }

    private static Bson standing(Standing standing) {
        return eq(STANDING, standing.name());
    }

    private Case decode(BsonDocument row) {
        return codec.decode(new BsonDocumentReader(row), DecoderContext.builder().build());
    }
}
