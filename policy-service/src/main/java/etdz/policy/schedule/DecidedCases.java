package etdz.policy.schedule;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MatterCode;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Cases of which the time they took is known; nothing of them but that is read.
@Repository
class DecidedCases {

    private static final String ZONE = "application.zone";
    private static final String MATTER = "application.matter.code";
    private static final Bson NEWEST = descending("application.receivedAt", "_id");

    /// The index of the register of cases, by matter.
    private static final Bson BY_MATTER = compoundIndex(ascending(ZONE, MATTER), NEWEST);

    private static final List<String> DECIDED =
            List.of(
                    Status.GRANTED.name(),
                    Status.REFUSED.name(),
                    Status.REVOKED.name(),
                    Status.CANCELLED.name());

    private final MongoCollection<DecidedCase> cases;

    DecidedCases(Stores stores) {
        this.cases = stores.plain("cases", DecidedCase.class);
        cases.createIndex(BY_MATTER);
    }

    /// The last ones to come in.
    List<DecidedCase> newest(ZoneCode zone, MatterCode matter, int most) {
        return cases.find(
                        and(
                                eq(ZONE, zone.value()),
                                eq(MATTER, matter.value()),
                                in("status", DECIDED)))
                .projection(include("stage"))
                .hint(BY_MATTER)
                .sort(NEWEST)
                .limit(most)
                .into(new ArrayList<>());
    }
}
