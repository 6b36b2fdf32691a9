package etdz.investment.promise;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.investment.calendar.Calendars;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Authority;
import etdz.investment.promise.agreement.Clause;
import etdz.investment.promise.agreement.Clause.Owner;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Deal;
import etdz.investment.promise.agreement.Deal.Policy;
import etdz.investment.promise.agreement.Deal.ProjectClass;
import etdz.investment.promise.agreement.Due;
import etdz.investment.promise.agreement.Due.Unit;
import etdz.investment.promise.agreement.Outcome;
import etdz.investment.promise.agreement.Trigger.ClauseKept;
import etdz.investment.promise.agreement.Trigger.MilestoneReached;
import etdz.investment.promise.obligation.Command;
import etdz.investment.promise.obligation.Command.Keep;
import etdz.investment.promise.obligation.Command.Pay;
import etdz.investment.promise.obligation.Command.Postpone;
import etdz.investment.promise.obligation.Consent;
import etdz.investment.promise.obligation.Obligation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented agreements for a demonstration: for each zone one in effect, with promises that were
/// kept in time and late, one that is overdue and one that waits for the enterprise, and one 一企一策
/// that waits for its fair-competition review.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleAgreements {

    private static final int DAYS_IN_EFFECT = 200;
    private static final String PROOF = "示例文号〔2026〕%d号";

    /// A zone with its officer's organ and an enterprise of `samples/enterprises.json`.
    private record Place(ZoneCode zone, String name, String organ, String code, String enterprise) {

        Party party() {
            return new Party(new CreditCode(code), enterprise);
        }

        Owner committee() {
            return new Owner(
                    "committee-" + zone.value(), name + "经济技术开发区管理委员会", "officer-" + zone.value());
        }

        Owner bureau() {
            return new Owner(organ + "-" + zone.value(), name + "市商务局", null);
        }
    }

    private static final List<Place> PLACES =
            List.of(
                    new Place(
                            new ZoneCode("hohhot"),
                            "呼和浩特",
                            "commerce",
                            "91150100MA0N00016K",
                            "呼和浩特示例甲一生物药品有限公司（虚构）"),
                    new Place(
                            new ZoneCode("hulunbuir"),
                            "呼伦贝尔",
                            "commerce",
                            "91150702MA0N00016F",
                            "呼伦贝尔示例乙一软件科技有限公司（虚构）"),
                    new Place(
                            new ZoneCode("bayannur"),
                            "巴彦淖尔",
                            "commerce",
                            "91150802MA0N00016L",
                            "巴彦淖尔示例丙一粮油有限公司（虚构）"));

    /// What was done to a clause, so many days ago.
    private record Act(int ordinal, int daysAgo, Command command) {}

    private final Agreements agreements;
    private final Obligations obligations;
    private final Calendars calendars;
    private final InstantSource clock;

    SampleAgreements(
            Agreements agreements,
            Obligations obligations,
            Calendars calendars,
            InstantSource clock) {
        this.agreements = agreements;
        this.obligations = obligations;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// How many were added; none the second time.
    public int seed() {
        var now = new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), calendars.current());
        var added = 0;
        for (var place : PLACES) {
            var inEffect = inEffect(place, now);
            if (agreements.find(inEffect.id(), new Scope.Everywhere()).isEmpty()) {
                obligations.addMissing(owed(inEffect, now));
            }
            added += agreements.addMissing(List.of(inEffect, awaitingReview(place, now)));
        }
        return added;
    }

    private static Agreement inEffect(Place place, Moment now) {
        var then = ago(now, DAYS_IN_EFFECT);
        var today = now.today();
        var clauses =
                List.of(
                        new Clause(
                                "2.1",
                                "协议生效后九十日内交付项目用地（示例）",
                                Side.GOVERNMENT,
                                "LAND",
                                new Due.Fixed(today.minusDays(110)),
                                place.committee(),
                                null),
                        new Clause(
                                "2.2",
                                "接通项目用地红线外道路、给排水和供电（示例）",
                                Side.GOVERNMENT,
                                "INFRASTRUCTURE",
                                new Due.Fixed(today.minusDays(70)),
                                place.committee(),
                                null),
                        new Clause(
                                "2.3",
                                "兑付首期厂房租金补贴（示例）",
                                Side.GOVERNMENT,
                                "MONEY",
                                new Due.Fixed(today.minusDays(20)),
                                place.bureau(),
                                yuan("2000000")),
                        new Clause(
                                "2.4",
                                "固定资产投资到位后三十个工作日内兑付设备补助（示例）",
                                Side.GOVERNMENT,
                                "MONEY",
                                new Due.After(new ClauseKept("3.1"), 30, Unit.WORKING_DAYS),
                                place.committee(),
                                yuan("5000000")),
                        new Clause(
                                "2.5",
                                "安排专人代办施工许可等审批事项（示例）",
                                Side.GOVERNMENT,
                                "APPROVAL_SUPPORT",
                                new Due.Fixed(today.plusDays(25)),
                                place.committee(),
                                null),
                        new Clause(
                                "3.1",
                                "完成固定资产投资一亿元（示例）",
                                Side.ENTERPRISE,
                                "INVESTMENT",
                                new Due.Fixed(today.plusDays(60)),
                                new Owner(null, place.enterprise(), null),
                                yuan("100000000")),
                        new Clause(
                                "3.2",
                                "投产后一年内吸纳就业一百人（示例）",
                                Side.ENTERPRISE,
                                "JOBS",
                                new Due.After(new MilestoneReached("投产"), 365, Unit.DAYS),
                                new Owner(null, place.enterprise(), null),
                                null));
        var deal =
                new Deal(
                        "示例协〔2026〕%s-1号".formatted(place.zone().value()),
                        place.name() + "示例产业项目投资协议（虚构）",
                        China.dayOf(then.at()),
                        Policy.STANDARD,
                        ProjectClass.OTHER,
                        null,
                        null,
                        clauses);
        var drafted =
                Agreement.drafted(
                        new AgreementId("AGR-SEED-%s-1".formatted(place.zone().value())),
                        place.zone(),
                        place.party(),
                        deal,
                        "officer-" + place.zone().value(),
                        then.at());
        return moved(
                        drafted.on(
                                new etdz.investment.promise.agreement.Command.TakeEffect(List.of()),
                                "officer-" + place.zone().value(),
                                then.at().plus(Duration.ofHours(1))))
                .untold();
    }

    private static Agreement moved(Outcome outcome) {
        if (outcome instanceof Outcome.Moved(var next)) {
            return next;
        }
        throw new IllegalStateException("A sample does not keep to the rules: " + outcome);
    }

    /// Kept in time, kept late, partly paid and overdue, postponed once; what waits, waits.
    private static List<Obligation> owed(Agreement agreement, Moment now) {
        var today = now.today();
        var consent = new Consent(agreement.enterprise().name(), today.minusDays(30), "示例会议纪要第1号");
        var acts =
                List.of(
                        new Act(1, 115, new Keep(today.minusDays(115), PROOF.formatted(1))),
                        new Act(2, 58, new Keep(today.minusDays(58), PROOF.formatted(2))),
                        new Act(
                                3,
                                15,
                                new Pay(yuan("800000"), today.minusDays(15), PROOF.formatted(3))),
                        new Act(
                                5,
                                28,
                                new Postpone(today.plusDays(40), "企业推迟开工，双方同意顺延（示例）", consent)),
                        new Act(
                                6,
                                10,
                                new Pay(
                                        yuan("36000000"),
                                        today.minusDays(10),
                                        PROOF.formatted(4))));
        return IntStream.rangeClosed(1, agreement.deal().clauses().size())
                .mapToObj(ordinal -> owed(agreement, ordinal, acts, now))
                .toList();
    }

    private static Obligation owed(Agreement agreement, int ordinal, List<Act> acts, Moment now) {
        var held = Obligation.recorded(agreement, ordinal, ago(now, DAYS_IN_EFFECT));
        for (var act : acts) {
            if (act.ordinal() == ordinal
                    && held.on(
                                    act.command(),
                                    "officer-" + agreement.zone().value(),
                                    ago(now, act.daysAgo()))
                            instanceof etdz.investment.promise.obligation.Outcome.Moved(var next)) {
                held = next;
            }
        }
        return held.reminded(now).orElse(held).untold();
    }

    private static Agreement awaitingReview(Place place, Moment now) {
        var then = ago(now, 12);
        var today = now.today();
        var deal =
                new Deal(
                        "示例协〔2026〕%s-2号".formatted(place.zone().value()),
                        place.name() + "示例重大产业项目“一企一策”协议（虚构）",
                        today.minusDays(12),
                        Policy.ONE_ENTERPRISE_ONE_POLICY,
                        ProjectClass.MAJOR_INDUSTRY,
                        null,
                        new Authority(
                                "示例市人民政府关于支持重大产业项目的会议纪要（虚构）", "示例纪要〔2026〕7号", yuan("20000000")),
                        List.of(
                                new Clause(
                                        "1",
                                        "项目开工后按进度给予贷款贴息（示例）",
                                        Side.GOVERNMENT,
                                        "MONEY",
                                        new Due.After(
                                                new MilestoneReached("开工"), 60, Unit.WORKING_DAYS),
                                        place.committee(),
                                        yuan("15000000")),
                                new Clause(
                                        "2",
                                        "三年内年产值达到五亿元（示例）",
                                        Side.ENTERPRISE,
                                        "OUTPUT",
                                        new Due.Fixed(today.plusYears(3)),
                                        new Owner(null, place.enterprise(), null),
                                        yuan("500000000"))));
        return Agreement.drafted(
                        new AgreementId("AGR-SEED-%s-2".formatted(place.zone().value())),
                        place.zone(),
                        place.party(),
                        deal,
                        "officer-" + place.zone().value(),
                        then.at())
                .untold();
    }

    private static Moment ago(Moment now, int days) {
        return new Moment(now.at().minus(Duration.ofDays(days)), now.calendar());
    }

    private static Money yuan(String amount) {
        return Money.yuan(new BigDecimal(amount));
    }
}
