package etdz.investment.promise.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.EventContract;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.Clause.Owner;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Command.Fulfil;
import etdz.investment.promise.agreement.Command.ReachMilestone;
import etdz.investment.promise.agreement.Command.RecordReview;
import etdz.investment.promise.agreement.Command.Revise;
import etdz.investment.promise.agreement.Command.TakeEffect;
import etdz.investment.promise.agreement.Command.Terminate;
import etdz.investment.promise.agreement.Command.WithdrawMilestone;
import etdz.investment.promise.agreement.Deal.Policy;
import etdz.investment.promise.agreement.Deal.ProjectClass;
import etdz.investment.promise.agreement.Due.Unit;
import etdz.investment.promise.agreement.Outcome.Moved;
import etdz.investment.promise.agreement.Outcome.Reason;
import etdz.investment.promise.agreement.Outcome.TurnedDown;
import etdz.investment.promise.agreement.Stage.InEffect;
import etdz.investment.promise.agreement.Trigger.ClauseKept;
import etdz.investment.promise.agreement.Trigger.MilestoneReached;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class AgreementTest {

    public static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    public static final Party FIRM = new Party(new CreditCode("91150100MA0N00016K"), "示例企业（虚构）");
    public static final Owner COMMITTEE =
            new Owner("committee-hohhot", "呼和浩特经济技术开发区管理委员会", "officer-hohhot");
    public static final Owner ENTERPRISE = new Owner(null, "示例企业（虚构）", null);

    private static final Lack LACK =
            new Lack("REVIEW_MISSING", new Bilingual("没有审查记录", "no review"), "#review");

    public static Money yuan(String amount) {
        return Money.yuan(new BigDecimal(amount));
    }

    /// Land by a day; money thirty working days after the investment; the investment by a day; jobs
    /// a year after production began.
    public static Deal deal(Policy policy, ProjectClass projectClass) {
        return new Deal(
                "示例协〔2026〕1号",
                "示例产业项目投资协议（虚构）",
                TODAY.minusDays(8),
                policy,
                projectClass,
                null,
                new Authority("示例会议纪要（虚构）", "示例纪要〔2026〕7号", yuan("20000000")),
                List.of(
                        new Clause(
                                "2.1",
                                "交付项目用地（示例）",
                                Side.GOVERNMENT,
                                "LAND",
                                new Due.Fixed(LocalDate.of(2026, 10, 30)),
                                COMMITTEE,
                                null),
                        new Clause(
                                "2.2",
                                "兑付设备补助（示例）",
                                Side.GOVERNMENT,
                                "MONEY",
                                new Due.After(new ClauseKept("3.1"), 30, Unit.WORKING_DAYS),
                                COMMITTEE,
                                yuan("5000000")),
                        new Clause(
                                "3.1",
                                "完成固定资产投资（示例）",
                                Side.ENTERPRISE,
                                "INVESTMENT",
                                new Due.Fixed(LocalDate.of(2027, 6, 30)),
                                ENTERPRISE,
                                yuan("100000000")),
                        new Clause(
                                "3.2",
                                "吸纳就业一百人（示例）",
                                Side.ENTERPRISE,
                                "JOBS",
                                new Due.After(new MilestoneReached("投产"), 365, Unit.DAYS),
                                ENTERPRISE,
                                null)));
    }

    public static Agreement draft() {
        return draft("AGR-1", HOHHOT, FIRM);
    }

    public static Agreement draft(String id, ZoneCode zone, Party firm) {
        return Agreement.drafted(
                new AgreementId(id),
                zone,
                firm,
                deal(Policy.ONE_ENTERPRISE_ONE_POLICY, ProjectClass.MAJOR_INDUSTRY),
                "officer-hohhot",
                NOW);
    }

    public static Review review(Review.Result result) {
        return new Review(
                "示例市市场监督管理局（虚构）",
                "示例公审〔2026〕12号",
                TODAY.minusDays(1),
                result,
                "示例审查意见书",
                null,
                "officer-hohhot",
                NOW);
    }

    public static Agreement inEffect() {
        return after(draft(), new TakeEffect(List.of()));
    }

    public static Agreement after(Agreement agreement, Command... commands) {
        var held = agreement;
        for (var command : commands) {
            held = ((Moved) held.on(command, "officer-hohhot", NOW)).next();
        }
        return held;
    }

    @Test
    void a_draft_takes_effect_only_when_nothing_is_missing() {
        assertThat(draft().on(new TakeEffect(List.of(LACK)), "officer-hohhot", NOW))
                .isEqualTo(new TurnedDown(Reason.AGREEMENT_CANNOT_TAKE_EFFECT, List.of(LACK)));
        assertThat(inEffect().stage()).isEqualTo(new InEffect(TODAY));
    }

    @Test
    void a_revision_makes_the_review_fall_away() {
        var reviewed = after(draft(), new RecordReview(review(Review.Result.PASSED)));

        assertThat(reviewed.review()).isNotNull();
        assertThat(after(reviewed, new Revise(reviewed.deal())).review()).isNull();
    }

    @Test
    void what_binds_is_not_rewritten() {
        var notNow = new TurnedDown(Reason.AGREEMENT_NOT_AT_THIS_STAGE, List.of());

        assertThat(inEffect().on(new Revise(draft().deal()), "x", NOW)).isEqualTo(notNow);
        assertThat(inEffect().on(new RecordReview(review(Review.Result.PASSED)), "x", NOW))
                .isEqualTo(notNow);
        assertThat(inEffect().on(new TakeEffect(List.of()), "x", NOW)).isEqualTo(notNow);
        assertThat(draft().on(new Fulfil(List.of()), "x", NOW)).isEqualTo(notNow);
    }

    @Test
    void a_milestone_is_recorded_once_and_can_be_taken_back() {
        var reached = after(inEffect(), new ReachMilestone("投产", TODAY, "示例证明"));

        assertThat(inEffect().awaitedMilestones()).containsExactly("投产");
        assertThat(reached.awaitedMilestones()).isEmpty();
        assertThat(reached.on(new ReachMilestone("投产", TODAY, "示例证明"), "x", NOW))
                .isEqualTo(new TurnedDown(Reason.MILESTONE_RECORDED_ALREADY, List.of()));
        var back = after(reached, new WithdrawMilestone("投产", "登记有误"));
        assertThat(back.milestone("投产")).isEmpty();
        assertThat(back.on(new WithdrawMilestone("投产", "登记有误"), "x", NOW))
                .isEqualTo(new TurnedDown(Reason.NO_SUCH_MILESTONE, List.of()));
    }

    @Test
    void nothing_overdue_vanishes_with_an_agreement() {
        assertThat(inEffect().on(new Terminate("企业撤回", List.of(LACK)), "x", NOW))
                .isEqualTo(
                        new TurnedDown(Reason.AGREEMENT_HAS_UNDECIDED_OBLIGATIONS, List.of(LACK)));
        assertThat(after(inEffect(), new Terminate("企业撤回", List.of())).stage())
                .isInstanceOf(Stage.Terminated.class);
        assertThat(after(inEffect(), new Fulfil(List.of())).stage())
                .isInstanceOf(Stage.Fulfilled.class);
    }

    @Test
    void an_exception_from_the_review_holds_until_its_end() {
        var until = TODAY.plusDays(3);
        var exception = new Review("局", "号", TODAY, Review.Result.EXCEPTION, "件", until, "x", NOW);

        assertThat(exception.allowsOn(until)).isTrue();
        assertThat(exception.allowsOn(until.plusDays(1))).isFalse();
        assertThat(review(Review.Result.NOT_PASSED).allowsOn(TODAY)).isFalse();
    }

    static Stream<AgreementEvent> events() {
        var reviewed = after(draft(), new RecordReview(review(Review.Result.PASSED)));
        var milestones =
                after(
                        reviewed,
                        new TakeEffect(List.of()),
                        new ReachMilestone("投产", TODAY, "示例证明"),
                        new WithdrawMilestone("投产", "登记有误（示例）"));
        return Stream.of(
                        milestones,
                        after(draft(), new Revise(draft().deal())),
                        after(inEffect(), new Fulfil(List.of())),
                        after(inEffect(), new Terminate("企业撤回投资（示例）", List.of())))
                .flatMap(held -> held.outbox().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(AgreementEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, events().map(AgreementEvent::type).distinct().toList());
    }

    @Test
    void an_agreement_is_told_again_as_it_was_told() {
        var held = inEffect();

        assertThat(AgreementEvent.restated(held)).isEqualTo(held.outbox().getLast());
        assertThat(held.outbox().getLast().id()).isEqualTo("AGR-1-2");
    }
}
