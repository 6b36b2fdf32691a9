package etdz.policy.approval.register;

import static etdz.policy.approval.CaseExamples.APPLICANT;
import static etdz.policy.approval.CaseExamples.ATTORNEY;
import static etdz.policy.approval.CaseExamples.NOW;
import static etdz.policy.approval.CaseExamples.ZONE;
import static etdz.policy.approval.CaseExamples.after;
import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.submitted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.CaseSteps;
import etdz.policy.approval.Command;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.application.CaseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class StoredCasesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    static final Scope HERE = new Zones(Set.of(ZONE));
    static final CreationKey KEY = new CreationKey("key", "hash");

    private final Cases cases = RegisterFixture.cases(MONGO.stores());

    @ParameterizedTest
    @MethodSource("etdz.policy.approval.CaseSteps#kinds")
    void a_case_comes_back_as_it_was_stored_after_every_move(CaseSteps.Step step) {
        cases.add(step.from(), KEY);

        assertThat(cases.store(new Step<>(step.from(), step.to()))).isTrue();

        assertThat(cases.find(step.to().id(), HERE)).contains(step.to());
    }

    @Test
    void the_same_key_opens_one_case() {
        var first = cases.add(submitted(), KEY);
        var other =
                new Case(
                        new CaseId("150100-2026-000002"),
                        first.application(),
                        first.dossier(),
                        first.stage(),
                        List.of(),
                        null,
                        List.of(),
                        first.last(),
                        first.status(),
                        first.queue(),
                        null,
                        1,
                        first.outbox());

        assertThat(cases.add(other, KEY)).isEqualTo(first);
        assertThatThrownBy(() -> cases.add(other, new CreationKey("key", "other")))
                .isInstanceOf(Problem.class);
        assertThat(MONGO.database().getCollection("cases").countDocuments()).isOne();
    }

    @Test
    void an_event_that_the_relay_took_does_not_come_back() {
        cases.add(submitted(), KEY);
        var accepted = after(submitted(), new Accept(Set.of()));
        relayTakes("150100-2026-000001-1");

        cases.store(new Step<>(submitted(), accepted));

        assertThat(cases.find(accepted.id(), HERE).orElseThrow().outbox())
                .containsExactly(accepted.outbox().getLast());
    }

    @Test
    void of_two_officers_at_once_one_wins() throws InterruptedException, ExecutionException {
        cases.add(submitted(), KEY);
        List<Callable<Boolean>> both =
                List.of(
                        () -> cases.store(moved(new Accept(Set.of()))),
                        () -> cases.store(moved(new Withdraw())));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = new ArrayList<Boolean>();
            for (var result : threads.invokeAll(both)) {
                won.add(result.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_case_out_of_scope_is_not_found() {
        var id = submitted().id();
        cases.add(submitted(), KEY);

        assertThat(cases.find(id, new Zones(Set.of(new ZoneCode("bayannur"))))).isEmpty();
        assertThat(cases.find(id, new Own(new CreditCode("91150702MA0N00016F")))).isEmpty();
        assertThat(cases.find(id, new Self("applicant-1x"))).isEmpty();
        for (var scope :
                List.of(
                        HERE,
                        new Own(APPLICANT.creditCode()),
                        new Self("applicant-1"),
                        new Everywhere())) {
            assertThat(cases.find(id, scope)).contains(submitted());
        }
    }

    @Test
    void the_own_cases_come_newest_first_without_reading_others() {
        for (var number = 1; number <= 5; number++) {
            cases.add(numbered(number), new CreationKey("key" + number, "hash"));
        }
        var own = new Own(APPLICANT.creditCode());

        var scans =
                MONGO.collectionScansDuring(() -> {
                    var first = cases.newest(own, new PageRequest(3, Optional.empty()));
                    var second = cases.newest(own, new PageRequest(3, first.next()));
                    assertThat(first.items())
                            .extracting(Case::id)
                            .containsExactly(id(5), id(4), id(3));
                    assertThat(second.items()).extracting(Case::id).containsExactly(id(2), id(1));
                    assertThat(second.next()).isEmpty();
                    assertThat(cases.passedOver(day("2026-09-25"), 10)).hasSize(5);
                    assertThat(cases.passedOver(day("2026-09-24"), 10)).isEmpty();
                });

        assertThat(scans).isEmpty();
    }

    @Test
    void numbers_are_unique_over_instances_and_begin_anew_with_the_year()
            throws InterruptedException, ExecutionException {
        var numbers = new HashSet<String>();
        List<Callable<List<String>>> instances = new ArrayList<>();
        for (var instance = 0; instance < 4; instance++) {
            var numbering = new Numbering(new Numbers(MONGO.stores()));
            instances.add(() -> {
                var mine = new ArrayList<String>();
                for (var i = 0; i < 50; i++) {
                    mine.add(numbering.forCase("150100", NOW.at()).value());
                }
                return mine;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(instances)) {
                numbers.addAll(result.get());
            }
        }

        assertThat(numbers).hasSize(200).contains("150100-2026-000001");
        assertThat(
                        new Numbering(new Numbers(MONGO.stores()))
                                .forCase("150100", CaseExamples.on("2027-01-04").at()))
                .isEqualTo(new CaseId("150100-2027-000001"));
    }

    @Test
    void a_case_is_stored_in_this_form() {
        cases.add(submitted(), KEY);
        relayTakes("150100-2026-000001-1");
        cases.store(moved(new Accept(Set.of(ATTORNEY))));

        var stored = requireNonNull(MONGO.database().getCollection("cases").find().first());

        var application = stored.get("application", Document.class);
        application.get("matter", Document.class).clear();
        assertThat(application.remove("contact")).isInstanceOf(Binary.class);
        assertThat(stored.toJson())
                .isEqualToIgnoringWhitespace(
                        """
                        {"_id": "150100-2026-000001",
                        "application": {"matter": {}, "zone": "hohhot",
                        "applicant": {"creditCode": "91150100MA0N00016K",
                        "name": "呼和浩特示例甲一生物药品有限公司（虚构）"},
                        "openedBy": "applicant-1",
                        "receivedAt": {"$date": "2026-09-18T01:30:00Z"}},
                        "dossier": {"form": "{\\"projectName\\":\\"示例生产线（虚构）\\"}",
                        "project": {"name": "示例生产线（虚构）", "place": "金川区块", "industry": "2720",
                        "totalInvestment": {"amount": {"$numberDecimal": "12000000.00"},
                        "currency": "CNY"}},
                        "words": ["示例", "例生", "生产", "产线", "线虚", "虚构",
                        "qls", "sls", "zls", "lsc", "scx", "cxx", "xxg"],
                        "materials": [
                        {"material": "business-licence", "document": "DOC-1",
                        "documentName": "营业执照.pdf"},
                        {"material": "filing-form", "document": "DOC-2",
                        "documentName": "备案信息表.pdf"}]},
                        "stage": {"is": "Accepted",
                        "handling": {"acceptance": {"on": "2026-09-18", "deemed": false,
                        "clock": [{"is": "Started", "on": "2026-09-18"}],
                        "promisedDueOn": "2026-09-20", "provisional": false},
                        "missing": ["power-of-attorney"]}},
                        "corrections": [],
                        "history": [
                        {"at": {"$date": "2026-09-18T01:30:00Z"}, "move": "Submitted",
                        "by": "applicant-1"},
                        {"at": {"$date": "2026-09-18T01:30:00Z"}, "move": "Accepted",
                        "by": "somebody"}],
                        "last": {"is": "Accepted", "deemed": false},
                        "status": "MATERIALS_TO_FOLLOW",
                        "queue": {"duty": "WAITING", "since": "2026-09-18", "until": "2026-09-20",
                        "warnOn": "2026-09-18", "order": "2026-09-20 150100-2026-000001",
                        "holder": "", "open": true},
                        "version": 2,
                        "outbox": [{"id": "150100-2026-000001-2", "sequence": 2,
                        "type": "etdz.policy.case.accepted.v1",
                        "at": {"$date": "2026-09-18T01:30:00Z"},
                        "data": {"id": "150100-2026-000001",
                        "matter": {"code": "SMP-FG-001", "version": 1,
                        "name": {"zh": "企业投资项目备案",
                        "en": "Record-filing of an enterprise investment project"}},
                        "zone": "hohhot",
                        "applicant": {"creditCode": "91150100MA0N00016K",
                        "name": "呼和浩特示例甲一生物药品有限公司（虚构）"},
                        "stage": "Accepted", "status": "MATERIALS_TO_FOLLOW",
                        "receivedOn": "2026-09-18",
                        "acceptedOn": "2026-09-18", "promisedDueOn": "2026-09-20",
                        "provisional": false,
                        "missing": ["power-of-attorney"], "corrections": 0, "resultType": "PROJECT_FILING",
                        "project": {"name": "示例生产线（虚构）", "place": "金川区块", "industry": "2720",
                        "totalInvestment": {"amount": {"$numberDecimal": "12000000.00"},
                        "currency": "CNY"}},
                        "version": 2, "move": {"is": "Accepted", "deemed": false}}}],
                        "creation": {"key": "key", "hash": "hash"}}
                        """);
    }

    public static CaseId id(int number) {
        return new CaseId("150100-2026-%06d".formatted(number));
    }

    static Case numbered(int number) {
        return Case.submitted(id(number), CaseExamples.application(), CaseExamples.dossier(), NOW);
    }

    private static void relayTakes(String event) {
        MONGO.database()
                .getCollection("cases")
                .updateOne(Filters.empty(), Updates.pull("outbox", new Document("id", event)));
    }

    private static Step<Case> moved(Command command) {
        return new Step<>(submitted(), after(submitted(), command));
    }
}
