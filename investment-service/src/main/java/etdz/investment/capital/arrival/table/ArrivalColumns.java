package etdz.investment.capital.arrival.table;

import etdz.investment.intake.Column;
import java.util.List;
import java.util.Map;

/// The columns of a table of arrivals, and which of them a complaint about an arrival is about.
final class ArrivalColumns {

    static final Column PROOF =
            Column.of("proof", "到账凭证号", "Proof of the inflow", true, "示例-2026-000001");
    static final Column DAY = Column.of("day", "到资日期", "Day of arrival", true, "2026-09-01");
    static final Column KIND = Column.of("kind", "外资形式", "Kind", true, "外方现金出资");
    static final Column AMOUNT = Column.of("amount", "金额", "Amount", true, "1000000.00");
    static final Column CURRENCY = Column.of("currency", "币种", "Currency", true, "USD");
    static final Column CODE =
            Column.of("creditCode", "统一社会信用代码", "Credit code", true, "91150100MA0N00016K");
    static final Column NAME = Column.of("name", "企业名称", "Enterprise", true, "示例企业有限公司（请替换）");
    static final Column PROJECT = Column.of("project", "项目编号", "Project", false, "");
    static final Column REASON = Column.of("reason", "更正原因", "Reason of a correction", false, "");

    static final List<Column> ALL =
            List.of(PROOF, DAY, KIND, AMOUNT, CURRENCY, CODE, NAME, PROJECT, REASON);

    private static final Map<String, Column> PLACES =
            Map.of(
                    "/day", DAY,
                    "/kind", KIND,
                    "/amount", AMOUNT,
                    "/amount/amount", AMOUNT,
                    "/amount/currency", CURRENCY,
                    "/enterprise/creditCode", CODE,
                    "/enterprise/name", NAME,
                    "/project", PROJECT,
                    "/proof", PROOF);

    private ArrivalColumns() {}

    static Column of(String pointer) {
        return PLACES.getOrDefault(pointer, PROOF);
    }
}
