package etdz.investment.promise;

import etdz.common.Money;
import etdz.common.table.TableWriter;
import etdz.common.time.Moment;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.obligation.Obligation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The columns of an exported list of obligations.
final class ObligationColumns {

    static final List<String> HEAD =
            List.of(
                    "协议",
                    "经开区",
                    "企业",
                    "统一社会信用代码",
                    "条款",
                    "内容",
                    "承诺方",
                    "类别",
                    "责任单位",
                    "责任人",
                    "金额",
                    "已兑付",
                    "币种",
                    "状态",
                    "到期日",
                    "原到期日",
                    "是否逾期",
                    "了结日期");

    private ObligationColumns() {}

    static void write(TableWriter table, Obligation held, Moment now) {
        var clause = held.clause();
        var view = ObligationView.of(held, false, now);
        var money = Optional.ofNullable(clause.money());
        table.add(
                Arrays.asList(
                        held.agreementTitle(),
                        held.zone().value(),
                        held.enterprise().name(),
                        held.enterprise().creditCode().value(),
                        clause.number(),
                        clause.text(),
                        clause.side() == Side.GOVERNMENT ? "政府" : "企业",
                        clause.kind(),
                        clause.owner().name(),
                        clause.owner().person(),
                        money.map(Money::amount).orElse(null),
                        held.paid(),
                        money.map(Money::currency).orElse(null),
                        state(view.state()),
                        view.dueOn(),
                        view.firstDueOn(),
                        view.overdue() ? "是" : "否",
                        view.closedOn()));
    }

    private static String state(String name) {
        return switch (name) {
            case "WAITING" -> "待条件成就";
            case "OPEN" -> "待兑现";
            case "KEPT" -> "已兑现";
            case "WAIVED" -> "双方免除";
            case "BREACHED" -> "已认定违约";
            case "LAPSED" -> "随协议终止";
            default -> name;
        };
    }
}
