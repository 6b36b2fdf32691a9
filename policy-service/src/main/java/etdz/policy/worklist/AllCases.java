package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import etdz.common.ZoneCode;
import etdz.common.http.Cursor;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.time.China;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.viewer.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The register of all cases, the newest first, whether open or closed.
///
/// Its index goes by status even where none is asked for: a list of all is merged from one scan for
/// each status of each zone, so that no second index has to be kept for every case.
@Repository
class AllCases {

    private static final String COLLECTION = "cases";
    private static final String STATUS = "status";
    private static final String STAGE = "stage.is";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(FoundCases.RECEIVED_AT);
    private static final Bson NEWEST = descending(FoundCases.RECEIVED_AT, "_id");
    private static final Bson BY_STATUS = compoundIndex(ascending(OpenCases.ZONE, STATUS), NEWEST);
    private static final Bson BY_MATTER =
            compoundIndex(ascending(OpenCases.ZONE, OpenCases.MATTER), NEWEST);

    /// Which cases of the register.
    ///
    /// @param from first day of receipt
    /// @param to last day of receipt
    record Wanted(
            Optional<MatterCode> matter,
            List<Status> statuses,
            Optional<String> stage,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        Wanted {
            statuses = List.copyOf(statuses);
        }
    }

    private final CaseReads reads;
    private final MongoCollection<BsonDocument> cases;
    private final Codec<CaseLine> codec;

    AllCases(Stores stores, CaseReads reads) {
        this.reads = reads;
        this.cases = stores.raw(COLLECTION);
        this.codec = cases.getCodecRegistry().get(CaseLine.class);
        cases.createIndex(BY_STATUS);
        cases.createIndex(BY_MATTER);
    }

    Slice<CaseLine> find(Viewer viewer, Wanted wanted, PageRequest page) {
        var query =
                cases.find(filter(viewer, wanted, page))
                        .hint(index(wanted))
                        .projection(include(CaseLine.FIELDS));
        return NEWEST_FIRST.page(query, page, this::decode);
    }

    /// All of them, as they were at one moment, one after the other.
    void each(Viewer viewer, Wanted wanted, Consumer<CaseLine> each) {
        reads.each(COLLECTION, filter(viewer, wanted), index(wanted), NEWEST, each);
    }

    static Bson filter(Viewer viewer, Wanted wanted, PageRequest page) {
        return NEWEST_FIRST.within(filter(viewer, wanted), page);
    }

    Cursor cursorAt(BsonDocument row) {
        return new Cursor(List.of(Long.toString(receivedAt(row)), row.getString("_id").getValue()));
    }

    static long receivedAt(BsonDocument row) {
        return row.getDocument("application").getDateTime("receivedAt").getValue();
    }

    private static Bson index(Wanted wanted) {
        return wanted.matter().isPresent() ? BY_MATTER : BY_STATUS;
    }

    static Bson filter(Viewer viewer, Wanted wanted) {
        var conditions = new ArrayList<Bson>();
        conditions.add(in(OpenCases.ZONE, viewer.zones().stream().map(ZoneCode::value).toList()));
        conditions.add(OpenCases.remitted(viewer));
        wanted.matter().ifPresent(code -> conditions.add(eq(OpenCases.MATTER, code.value())));
        if (!wanted.statuses().isEmpty() || wanted.matter().isEmpty()) {
            conditions.add(in(STATUS, statuses(wanted).map(Status::name).toList()));
        }
        wanted.stage().ifPresent(stage -> conditions.add(eq(STAGE, stage)));
        wanted.from()
                .ifPresent(day -> conditions.add(gte(FoundCases.RECEIVED_AT, China.startOf(day))));
        wanted.to()
                .map(day -> China.startOf(day.plusDays(1)))
                .ifPresent(end -> conditions.add(lt(FoundCases.RECEIVED_AT, end)));
        return and(conditions);
    }

    private static Stream<Status> statuses(Wanted wanted) {
        return wanted.statuses().isEmpty()
                ? Arrays.stream(Status.values())
                : wanted.statuses().stream();
    }

    private CaseLine decode(BsonDocument row) {
        return codec.decode(new BsonDocumentReader(row), DecoderContext.builder().build());
    }
}
