package etdz.policy.licence;

import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.LegalBasis;
import etdz.policy.power.grant.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// How things are called on Chinese papers.
final class Wording {

    private Wording() {}

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String granting(Matter.Type type) {
        return switch (type) {
            case LICENCE -> "准予行政许可决定书";
            case CONFIRMATION -> "行政确认决定书";
            case FILING -> "备案通知书";
            case OTHER, PUBLIC_SERVICE -> "准予办理通知书";
        };
    }

    static String refusing(Matter.Type type) {
        return switch (type) {
            case LICENCE -> "不予行政许可决定书";
            case CONFIRMATION -> "不予行政确认决定书";
            case FILING -> "不予备案通知书";
            case OTHER, PUBLIC_SERVICE -> "不予办理通知书";
        };
    }

    static String of(Mode mode) {
        return switch (mode) {
            case ORIGINAL -> "法定机关行使";
            case PASSED_DOWN -> "直接下放，以本机关名义行使";
            case AUTHORISED -> "依法授权，以本机关名义行使";
            case ENTRUSTED -> "受委托行使，以委托机关名义作出";
            case STATIONED -> "派驻窗口行使";
            case DIRECT_REPORT -> "直报上级机关行使";
            case SEAL -> "使用审批专用章，以原机关名义作出";
        };
    }

    /// What nobody verified is marked as such on the paper as well.
    static String of(List<LegalBasis> bases) {
        return bases.stream().map(Wording::of).collect(Collectors.joining("、"));
    }

    private static String of(LegalBasis basis) {
        var mark =
                switch (basis.evidence()) {
                    case PUBLIC_COPY -> "";
                    case UNVERIFIED -> "（条款未核实）";
                    case SAMPLE -> "（示例）";
                };
        return "《%s》%s%s".formatted(basis.law(), basis.article(), mark);
    }
}
