package etdz.policy.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import etdz.bench.Measuring;
import etdz.bench.cases.Load;
import etdz.bench.cases.Usage;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.PolicyService;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Project;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.decision.DecidingCase.Wish;
import etdz.policy.approval.decision.DecidingCase;
import etdz.policy.approval.filing.CaseContacts;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.Numbering;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Matters;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Ours: the whole service in this process, the records, stores and relay of production. A case is
/// submitted, claimed, accepted and decided; the window closes when the broker has confirmed all
/// events and they are pulled. Then the bare driver: the same documents by one insert and three
/// guarded updates with their reads, under the same indexes, without the rules and the events' way.
///
/// Arguments: seconds, process ids whose CPU time counts (comma), then the numbers of threads.
public final class CaseThroughput {

    private static final Scope SCOPE = new Scope.Zones(Set.of(new ZoneCode("hohhot")));
    private static final String OFFICER = "officer-hohhot";
    private static final List<String> QUEUES =
            List.of("policy.notice", "policy.power", "policy.licence");

    private static final BiFunction<Case, Moment, Outcome> CLAIM =
            (held, now) -> held.on(new Claim(), OFFICER, now);
    private static final BiFunction<Case, Moment, Outcome> ACCEPT =
            (held, now) -> held.on(new Accept(Set.of()), OFFICER, now);

    private final Cases cases;
    private final DecidingCase deciding;
    private final CaseContacts contacts;
    private final Numbering numbering;
    private final Calendars calendars;
    private final InstantSource clock;
    private final Terms terms;
    private final MongoDatabase database;
    private final AmqpAdmin broker;

    private CaseThroughput(ConfigurableApplicationContext service) {
        this.cases = service.getBean(Cases.class);
        this.deciding = service.getBean(DecidingCase.class);
        this.contacts = service.getBean(CaseContacts.class);
        this.numbering = service.getBean(Numbering.class);
        this.calendars = service.getBean(Calendars.class);
        this.clock = service.getBean(InstantSource.class);
        this.database = service.getBean(MongoDatabase.class);
        this.broker = service.getBean(AmqpAdmin.class);
        var today = new Moment(clock.instant(), calendars.current()).today();
        this.terms =
                Terms.of(
                        service.getBean(Matters.class)
                                .inForce(new MatterCode("SMP-FG-001"), today)
                                .orElseThrow());
    }

    public static void main(String[] args) {
        Measuring.end(() -> run(args));
    }

    private static void run(String[] args) throws Exception {
        var seconds = Integer.parseInt(args[0]);
        var others = Arrays.stream(args[1].split(",")).map(Long::valueOf).toList();
        var pids = new ArrayList<>(others);
        pids.add(ProcessHandle.current().pid());
        var bench = new CaseThroughput(SpringApplication.run(PolicyService.class));
        Load.warmUp(_ -> bench.oneCase(), _ -> bench.drain());
        bench.settle();
        for (var i = 2; i < args.length; i++) {
            var threads = Integer.parseInt(args[i]);
            var usage = new Usage(pids);
            var load = Load.run(threads, seconds, _ -> bench.oneCase(), _ -> bench.drain());
            Load.report("ours_" + threads, load.rate());
            Load.report("cpu_ms_" + threads, usage.millisFor(load.count()));
            bench.settle();
        }
        var bare = bench.bare();
        Load.warmUp(bare::oneCase, _ -> {});
        for (var i = 2; i < args.length; i++) {
            var threads = Integer.parseInt(args[i]);
            var usage = new Usage(pids);
            var load = Load.run(threads, seconds, bare::oneCase, _ -> {});
            Load.report("bare_" + threads, load.rate());
            Load.report("bare_cpu_ms_" + threads, usage.millisFor(load.count()));
        }
    }

    private Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }

    private Case submitted() {
        var now = now();
        var id = numbering.forCase("150100", now.at());
        var application =
                new Application(
                        terms,
                        new ZoneCode("hohhot"),
                        new Applicant(
                                new CreditCode("91150100MA0N00016K"), "呼和浩特示例甲一生物药品有限公司（虚构）"),
                        "applicant-1",
                        contacts.close(id, new Contact("示例联系人", "13800000000")),
                        null,
                        now.at());
        return Case.submitted(id, application, dossier(), now);
    }

    private static Dossier dossier() {
        return new Dossier(
                "{\"content\":\"" + "示例建设内容".repeat(60) + "\"}",
                new Project("示例生产线（虚构）", "金川区块", "2720", Money.wan(new BigDecimal("1200"))),
                null,
                List.of(
                        new Given(
                                new MaterialCode("business-licence"),
                                new DocumentId("DOC-1"),
                                "营业执照.pdf"),
                        new Given(
                                new MaterialCode("filing-form"),
                                new DocumentId("DOC-2"),
                                "备案信息表.pdf")));
    }

    private void oneCase() {
        var submitted = submitted();
        var id = submitted.id();
        cases.add(submitted, new CreationKey(id.value(), "hash"));
        move(id, CLAIM);
        move(id, ACCEPT);
        move(id, this::decided);
    }

    private Outcome decided(Case held, Moment now) {
        var wish = new Wish(Result.GRANTED, "符合产业政策", List.of(), Optional.empty(), "approver-hohhot");
        return deciding.decide(held, wish, now);
    }

    private void move(CaseId id, BiFunction<Case, Moment, Outcome> act) {
        var held = cases.find(id, SCOPE).orElseThrow();
        if (!cases.store(new Step<>(held, next(held, act)))) {
            throw new IllegalStateException(id + " was moved by somebody else");
        }
    }

    private Case next(Case held, BiFunction<Case, Moment, Outcome> act) {
        if (act.apply(held, now()) instanceof Moved(var next)) {
            return next;
        }
        throw new IllegalStateException(held.id() + " was not moved");
    }

    private void drain() throws InterruptedException {
        while (cases().find(exists("outbox.0")).hintString("outbox.0.at_1").first() != null) {
            Thread.sleep(5);
        }
    }

    /// What the consumers still have to do belongs to no later window.
    private void settle() throws InterruptedException {
        var began = System.nanoTime();
        while (QUEUES.stream().anyMatch(this::holdsMessages)) {
            Thread.sleep(50);
        }
        System.err.printf("consumers: %.2f s behind%n", (System.nanoTime() - began) / 1e9);
    }

    private boolean holdsMessages(String queue) {
        return requireNonNull(broker.getQueueInfo(queue)).getMessageCount() > 0;
    }

    private MongoCollection<Document> cases() {
        return database.getCollection("cases");
    }

    private Bare bare() {
        var versions = new ArrayList<BsonDocument>();
        var held = submitted();
        versions.add(encoded(held));
        for (var act : List.<BiFunction<Case, Moment, Outcome>>of(CLAIM, ACCEPT, this::decided)) {
            held = next(held, act);
            versions.add(encoded(held));
        }
        return Bare.on(database, versions);
    }

    private BsonDocument encoded(Case held) {
        var document = new BsonDocument();
        database.getCodecRegistry()
                .get(Case.class)
                .encode(new BsonDocumentWriter(document), held, EncoderContext.builder().build());
        return document;
    }

    /// One insert and three guarded updates with their reads.
    ///
    /// @param versions the document after each step of a production case
    private record Bare(MongoCollection<BsonDocument> collection, List<BsonDocument> versions) {

        static Bare on(MongoDatabase database, List<BsonDocument> versions) {
            var like = database.getCollection("cases");
            var bare = database.getCollection("bareCases");
            bare.drop();
            for (var index : like.listIndexes()) {
                if (!index.getString("name").equals("_id_")) {
                    var options = new com.mongodb.client.model.IndexOptions();
                    options.unique(index.getBoolean("unique", false));
                    Optional.ofNullable(index.get("partialFilterExpression", Document.class))
                            .ifPresent(options::partialFilterExpression);
                    bare.createIndex(index.get("key", Document.class), options);
                }
            }
            return new Bare(database.getCollection("bareCases", BsonDocument.class), versions);
        }

        void oneCase(int number) {
            var id = new BsonString("150100-2026-B%08d".formatted(number));
            var first = versions.getFirst().clone();
            first.put("_id", id);
            first.put("creation", new BsonDocument("key", id).append("hash", id));
            collection.insertOne(first);
            for (var step = 1; step < versions.size(); step++) {
                var read = collection.find(and(eq("_id", id), eq("application.zone", "hohhot"))).first();
                var set = new HashMap<String, Object>(versions.get(step));
                set.keySet().removeAll(Set.of("_id", "creation", "outbox"));
                var update =
                        new Document("$set", new Document(set))
                                .append(
                                        "$push",
                                        new Document(
                                                "outbox",
                                                versions.get(step).getArray("outbox").getLast()));
                var unmoved = and(eq("_id", id), eq("version", new BsonInt64(step)));
                if (read == null || collection.updateOne(unmoved, update).getMatchedCount() != 1) {
                    throw new IllegalStateException("Not moved: " + id);
                }
            }
        }
    }
}
