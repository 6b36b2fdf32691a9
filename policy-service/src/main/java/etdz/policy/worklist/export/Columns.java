package etdz.policy.worklist.export;

import etdz.common.Bilingual;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.approval.stage.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The columns of an exported list, in the language of the one who asked for it.
final class Columns {

    static final List<Bilingual> HEAD =
            List.of(
                    new Bilingual("办件编号", "Number"),
                    new Bilingual("事项编码", "Matter"),
                    new Bilingual("事项名称", "Name of the matter"),
                    new Bilingual("申请人", "Applicant"),
                    new Bilingual("统一社会信用代码", "Credit code"),
                    new Bilingual("经开区", "Zone"),
                    new Bilingual("办理状态", "Status"),
                    new Bilingual("申请内容", "Subject"),
                    new Bilingual("经办人", "Handler"),
                    new Bilingual("收件日期", "Received"),
                    new Bilingual("到期日", "Due"),
                    new Bilingual("剩余工作日", "Working days left"));

    private Columns() {}

    static List<@Nullable Object> of(CaseRow row, Locale locale) {
        return Arrays.asList(
                row.id().value(),
                row.matter().code().value(),
                row.matter().name().in(locale),
                row.applicant().name(),
                row.applicant().creditCode().value(),
                row.zone().value(),
                status(row.status()).in(locale),
                row.subject(),
                row.handler(),
                row.receivedOn(),
                row.dueOn(),
                row.daysLeft());
    }

    private static Bilingual status(Status status) {
        return switch (status) {
            case RECEIVED -> new Bilingual("待受理", "Received");
            case AWAITING_CORRECTION -> new Bilingual("待补正", "Awaiting correction");
            case ACCEPTED -> new Bilingual("已受理", "Accepted");
            case IN_REVIEW -> new Bilingual("审查中", "In review");
            case SUSPENDED -> new Bilingual("暂停计时", "Suspended");
            case EXTENDED -> new Bilingual("延期", "Extended");
            case MATERIALS_TO_FOLLOW -> new Bilingual("容缺待补", "Materials to follow");
            case GRANTED -> new Bilingual("办结（准予）", "Granted");
            case REFUSED -> new Bilingual("办结（不予）", "Refused");
            case DECLINED -> new Bilingual("不予受理", "Not accepted");
            case TERMINATED -> new Bilingual("终止", "Terminated");
            case REVOKED -> new Bilingual("撤销", "Revoked");
            case CANCELLED -> new Bilingual("注销", "Cancelled");
        };
    }
}
