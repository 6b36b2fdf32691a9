package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.work.SideBySide;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.approval.register.Rows;
import etdz.policy.approval.stage.Queue;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.query.WorkQueue;
import etdz.policy.worklist.viewer.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Open cases by what is due. A case carries its own queue keys, so an officer reads his own
/// writes; a closed case has none, so the indexes stay small however many cases are closed.
///
/// Two indexes serve all queues: one by duty, one by who has the case. Each begins with the zone
/// and goes on with the duty or the holder, so a list of several of these is merged from as many
/// scans, in order, and a count reads index keys only.
@Repository
class OpenCases {

    static final String ZONE = "application.zone";
    static final String MATTER = "application.matter.code";
    static final String ORDER = "queue.order";
    static final List<String> FIELDS = CaseLine.FIELDS;

    private static final String COLLECTION = "cases";
    private static final String DUTY = "queue.duty";
    private static final String HOLDER = "queue.holder";
    private static final Bson BY_DUTY = ascending(ZONE, DUTY, ORDER, MATTER);
    private static final Bson BY_HOLDER = ascending(ZONE, HOLDER, ORDER, MATTER);
    private static final Keyset BY_DUE_DATE = Keyset.ascending(ORDER);

    private final CaseReads reads;
    private final MongoCollection<BsonDocument> cases;
    private final Codec<CaseLine> codec;

    OpenCases(Stores stores, CaseReads reads) {
        this.reads = reads;
        this.cases = stores.raw(COLLECTION);
        this.codec = cases.getCodecRegistry().get(CaseLine.class);
        var open = new IndexOptions().partialFilterExpression(exists(ORDER));
        cases.createIndex(BY_DUTY, open);
        cases.createIndex(BY_HOLDER, open);
    }

    /// The most urgent first.
    Slice<CaseLine> find(
            Viewer viewer, WorkQueue queue, Optional<MatterCode> matter, PageRequest page) {
        var filter = BY_DUE_DATE.within(filter(viewer, queue, matter), page);
        var query = cases.find(filter).hint(index(queue)).projection(include(FIELDS));
        return BY_DUE_DATE.page(query, page, this::decode);
    }

    /// All of a queue, as it was at one moment, one after the other.
    void each(
            Viewer viewer, WorkQueue queue, Optional<MatterCode> matter, Consumer<CaseLine> each) {
        var filter = filter(viewer, queue, matter);
        reads.each(COLLECTION, filter, index(queue), BY_DUE_DATE.order(), each);
    }

    /// The first so many of a queue, to be looked through.
    List<CaseLine> first(Viewer viewer, WorkQueue queue, Optional<MatterCode> matter, int most) {
        return find(viewer, queue, matter, new PageRequest(most, Optional.empty())).items();
    }

    List<CaseLine> find(Collection<String> ids) {
        return cases.find(in("_id", ids))
                .projection(include(FIELDS))
                .map(this::decode)
                .into(new ArrayList<>());
    }

    /// How many are in each of these queues; all of them are asked at the same time.
    Map<WorkQueue, Long> counts(
            Viewer viewer, List<WorkQueue> queues, Optional<MatterCode> matter) {
        var counts = new EnumMap<WorkQueue, Long>(WorkQueue.class);
        SideBySide.ask(queues, queue -> Map.entry(queue, count(viewer, queue, matter)))
                .forEach(counted -> counts.put(counted.getKey(), counted.getValue()));
        return counts;
    }

    /// How many are in a queue, counted on the index without a look at the cases.
    long count(Viewer viewer, WorkQueue queue, Optional<MatterCode> matter) {
        var keys =
                queue.duties().isEmpty()
                        ? holders(viewer, queue)
                        : queue.duties().stream().map(Enum::name).toList();
        var by = queue.duties().isEmpty() ? HOLDER : DUTY;
        return viewer.zones().stream()
                .flatMap(zone ->
                        keys.stream()
                                .map(key ->
                                        and(eq(ZONE, zone), eq(by, key), remitted(viewer, zone))))
                .map(part -> and(part, order(viewer, queue), of(matter)))
                .mapToLong(part -> reads.count(COLLECTION, part, index(queue), 0))
                .sum();
    }

    static Bson index(WorkQueue queue) {
        return queue.duties().isEmpty() ? BY_HOLDER : BY_DUTY;
    }

    static Bson filter(Viewer viewer, WorkQueue queue, Optional<MatterCode> matter) {
        var by =
                queue.duties().isEmpty()
                        ? in(HOLDER, holders(viewer, queue))
                        : in(DUTY, queue.duties().stream().map(Enum::name).toList());
        return and(
                in(ZONE, viewer.zones().stream().map(ZoneCode::value).toList()),
                by,
                order(viewer, queue),
                of(matter),
                remitted(viewer));
    }

    private static List<String> holders(Viewer viewer, WorkQueue queue) {
        return queue == WorkQueue.CLAIMABLE
                ? List.of(Queue.NOBODY)
                : viewer.people().stream().sorted().toList();
    }

    /// The lower bound tells the planner that only open cases are asked for.
    private static Bson order(Viewer viewer, WorkQueue queue) {
        return queue == WorkQueue.OVERDUE
                ? and(gte(ORDER, ""), lt(ORDER, viewer.today().toString()))
                : gte(ORDER, "");
    }

    /// What a viewer is kept to, if he does not see all of his zones.
    static Bson remitted(Viewer viewer) {
        return viewer.remit().map(Rows::of).orElse(new Document());
    }

    private static Bson remitted(Viewer viewer, ZoneCode zone) {
        return viewer.remitIn(zone)
                .<Bson>map(codes -> in(MATTER, codes.stream().map(MatterCode::value).toList()))
                .orElse(new Document());
    }

    private static Bson of(Optional<MatterCode> matter) {
        return matter.map(code -> eq(MATTER, code.value())).orElse(new Document());
    }

    CaseLine decode(BsonDocument row) {
        return codec.decode(new BsonDocumentReader(row), DecoderContext.builder().build());
    }
}
