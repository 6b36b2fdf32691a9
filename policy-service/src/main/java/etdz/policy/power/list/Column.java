package etdz.policy.power.list;

import etdz.common.Bilingual;
import java.util.Arrays;
import java.util.Optional;

/// The columns of a list. A head may be written in either language and in any order.
enum Column {
    CODE("事项编码", "Code", true, "HH-TJ-001"),
    NAME("事项名称", "Name", true, "示例事项（请替换）"),
    NAME_EN("英文名称", "English name", false, "Sample power (replace)"),
    TYPE("权力类型", "Type of power", false, "行政许可"),
    ORIGINAL("原行使机关", "Original organ", true, "示例市住房和城乡建设局"),
    LEVEL("原行使层级", "Level of the original organ", true, "盟市级"),
    ORIGINAL_BASIS("设定依据", "Basis of the power", true, "示例条例第一条"),
    MODE("赋权形式", "Mode", true, "委托"),
    BASIS("赋权依据", "Basis of the delegation", true, "行政许可法第二十四条"),
    BASIS_LEVEL("依据层级", "Rank of that basis", true, "法律"),
    FROM("生效日期", "Valid from", true, "2027-01-01"),
    TO("终止日期", "Valid to", false, "2031-12-31"),
    SIGNED("签订日期", "Signed on", false, "2026-11-20"),
    ANNOUNCED("公告日期", "Announced on", false, "2026-12-01"),
    ADDRESS("公告网址", "Address of the announcement", false, "https://example.org/notice"),
    HANDOVER("移交日期", "Handed over on", false, "2027-01-01"),
    EXCLUDED("除外区域", "Areas left out", false, ""),
    AMOUNT("投资额上限（万元）", "Up to an investment of (10,000 yuan)", false, ""),
    COPY_TO("抄送机关", "Copy to", false, ""),
    SEAL("审批专用章", "Seal", false, ""),
    NOTE("备注", "Note", false, "");

    private final Bilingual head;
    private final boolean needed;
    private final String example;

    Column(String zh, String en, boolean needed, String example) {
        this.head = new Bilingual(zh, en);
        this.needed = needed;
        this.example = example;
    }

    Bilingual head() {
        return head;
    }

    boolean needed() {
        return needed;
    }

    /// What the template shows.
    String example() {
        return example;
    }

    static Optional<Column> of(String text) {
        var asked = text.replace("*", "").strip();
        return Arrays.stream(values()).filter(column -> column.head.says(asked)).findFirst();
    }
}
