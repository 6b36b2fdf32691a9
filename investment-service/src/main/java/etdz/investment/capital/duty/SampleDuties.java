package etdz.investment.capital.duty;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.capital.duty.Duty.Enterprise;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Two invented duties of a demonstration: one that still runs, one that is overdue.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleDuties {

    private static final int RUNS_SINCE = 10;
    private static final int OVERDUE_SINCE = 60;

    private final Duties duties;

    SampleDuties(Duties duties) {
        this.duties = duties;
    }

    /// How many were added; none the second time.
    public int seed(LocalDate today) {
        var running =
                duty(
                        "hohhot",
                        new Enterprise(
                                new CreditCode("91150102MA0T00652L"), "呼和浩特示例己七东新能源有限公司（虚构）"),
                        DutyKind.CHANGE,
                        today.minusDays(RUNS_SINCE),
                        "示例：投资者变更，不涉及登记事项");
        var overdue =
                duty(
                        "bayannur",
                        new Enterprise(new CreditCode("91150823MA0T00054A"), "巴彦淖尔示例己一新能源有限公司（虚构）"),
                        DutyKind.CORRECTION,
                        today.minusDays(OVERDUE_SINCE),
                        "示例：年度报告有误，已通知更正");
        return duties.addMissing(List.of(running, overdue));
    }

    private static Duty duty(
            String zone, Enterprise of, DutyKind kind, LocalDate startsOn, String occasion) {
        return Duty.opened(
                new DutyId("RD-SEED-" + zone),
                new ZoneCode(zone),
                of,
                kind,
                startsOn,
                occasion,
                "officer-" + zone,
                China.startOf(startsOn));
    }
}
