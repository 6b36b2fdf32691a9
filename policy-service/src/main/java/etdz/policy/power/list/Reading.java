package etdz.policy.power.list;

import etdz.common.Bilingual;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.DelegationId;
import etdz.policy.power.Power;
import etdz.policy.power.PowerType;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.BasisLevel;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Organ.Kind;
import etdz.policy.power.grant.Organ.Level;
import etdz.policy.power.list.Sheet.Line;
import etdz.policy.power.register.PowerImport.Entry;
import etdz.policy.power.register.PowerImport.Known;
import etdz.policy.power.register.PowerImport.Verdict;
import etdz.policy.zone.Zone;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a list as delegations to one zone, and tells what is wrong line by line.
final class Reading {

    private static final int LONGEST = 500;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([-.][A-Za-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{3,490}");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private static final Map<String, Mode> MODES =
            Map.of(
                    "直接下放", Mode.PASSED_DOWN,
                    "下放", Mode.PASSED_DOWN,
                    "授权", Mode.AUTHORISED,
                    "委托", Mode.ENTRUSTED,
                    "派驻", Mode.STATIONED,
                    "直报", Mode.DIRECT_REPORT,
                    "审批专用章", Mode.SEAL);
    private static final Map<String, Level> LEVELS =
            Map.of("自治区级", Level.REGION, "盟市级", Level.LEAGUE_CITY, "市级", Level.LEAGUE_CITY);
    private static final Map<String, BasisLevel> BASES =
            Map.of(
                    "法律", BasisLevel.LAW,
                    "法规", BasisLevel.REGULATION,
                    "规章", BasisLevel.RULE,
                    "其他", BasisLevel.OTHER);
    private static final Map<String, PowerType> TYPES =
            Map.ofEntries(
                    Map.entry("行政许可", PowerType.LICENCE),
                    Map.entry("行政确认", PowerType.CONFIRMATION),
                    Map.entry("行政裁决", PowerType.ADJUDICATION),
                    Map.entry("行政给付", PowerType.PAYMENT),
                    Map.entry("行政奖励", PowerType.REWARD),
                    Map.entry("行政备案", PowerType.FILING),
                    Map.entry("行政检查", PowerType.INSPECTION),
                    Map.entry("行政处罚", PowerType.PUNISHMENT),
                    Map.entry("行政强制", PowerType.COERCION),
                    Map.entry("行政征收", PowerType.LEVY),
                    Map.entry("其他行政权力", PowerType.OTHER),
                    Map.entry("公共服务", PowerType.PUBLIC_SERVICE));

    /// @param unchanged how many the register has with the same terms
    record Result(List<Entry> good, int unchanged, List<RowFault> faults, int rows) {}

    private final Zone zone;
    private final Known known;
    private final String list;
    private final List<Entry> good = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private int unchanged;

    private Reading(Zone zone, Known known, String list) {
        this.zone = zone;
        this.known = known;
        this.list = list;
    }

    /// @param list by which rows get ids that are the same each time
    static Result of(Sheet sheet, Zone zone, Known known, String list) {
        var reading = new Reading(zone, known, list);
        sheet.lines().forEach(reading::read);
        return new Result(
                List.copyOf(reading.good),
                reading.unchanged,
                List.copyOf(reading.faults),
                sheet.lines().size());
    }

    /// How the ids of a list's delegations begin.
    static String idsOf(String list) {
        return "DLG-" + list + "-";
    }

    private void read(Line line) {
        var before = faults.size();
        for (var column : Column.values()) {
            var text = line.text(column);
            if (column.needed() && text.isEmpty()) {
                fault(line, column, "必填", "needed");
            } else if (text.length() > LONGEST) {
                fault(line, column, "不得超过 500 字", "at most 500 characters");
            }
        }
        var code = line.text(Column.CODE);
        if (!code.isEmpty() && (code.length() > 40 || !CODE.matcher(code).matches())) {
            fault(
                    line,
                    Column.CODE,
                    "编码只能用字母、数字、点和连字符，至多 40 位",
                    "letters, digits, dots and hyphens, at most 40");
        }
        var level = one(line, Column.LEVEL, LEVELS);
        var mode = one(line, Column.MODE, MODES);
        var basis = one(line, Column.BASIS_LEVEL, BASES);
        var type = one(line, Column.TYPE, TYPES);
        var from = day(line, Column.FROM);
        var to = day(line, Column.TO);
        var signed = day(line, Column.SIGNED);
        var announced = day(line, Column.ANNOUNCED);
        var handover = day(line, Column.HANDOVER);
        var amount = amount(line);
        var address = line.text(Column.ADDRESS);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            fault(line, Column.ADDRESS, "须为网址（http 或 https）", "an address (http or https)");
        }
        if (mode != null && mode.movesDecision() && announced == null) {
            fault(
                    line,
                    Column.ANNOUNCED,
                    "列入清单的事项须已公告",
                    "what stands in a list has been announced");
        }
        if (faults.size() > before
                || level == null
                || mode == null
                || basis == null
                || from == null) {
            return;
        }
        var power = power(line, new MatterCode(code), level, type);
        var copyTo = line.text(Column.COPY_TO);
        var terms =
                new Grant(
                        mode,
                        giver(line, power, level),
                        committee(),
                        line.text(Column.BASIS),
                        basis,
                        from,
                        to,
                        signed,
                        announced,
                        orNull(address),
                        handover,
                        Arrays.stream(line.text(Column.EXCLUDED).split("[;；、]", -1))
                                .map(String::strip)
                                .filter(area -> !area.isEmpty())
                                .toList(),
                        amount,
                        copyTo.isEmpty() ? null : organ(copyTo, Level.LEAGUE_CITY),
                        orNull(line.text(Column.SEAL)),
                        null,
                        orNull(line.text(Column.NOTE)));
        switch (known.check(power, terms)) {
            case Verdict.Fine _ ->
                    good.add(
                            new Entry(new DelegationId(idsOf(list) + line.number()), power, terms));
            case Verdict.Unchanged _ -> unchanged++;
            case Verdict.Against(var reasons) ->
                    reasons.forEach(reason -> faults.add(RowFault.of(line.number(), reason)));
        }
    }

    /// As the register has it; what is new to it is as the list says.
    private Power power(Line line, MatterCode code, Level level, @Nullable PowerType type) {
        return known.power(code)
                .orElseGet(() -> {
                    var zh = line.text(Column.NAME);
                    var en = line.text(Column.NAME_EN);
                    return new Power(
                            code.value() + "/" + zone.code().value(),
                            code,
                            new Bilingual(zh, en.isEmpty() ? zh : en),
                            zone.code(),
                            type,
                            organ(line.text(Column.ORIGINAL), level),
                            line.text(Column.ORIGINAL_BASIS),
                            false,
                            null,
                            1);
                });
    }

    /// The register's own word for the organ, where it is the same one.
    private static Organ giver(Line line, Power power, Level level) {
        var name = line.text(Column.ORIGINAL);
        return power.original().name().equals(name) ? power.original() : organ(name, level);
    }

    private Organ committee() {
        return new Organ(
                "committee-" + zone.code().value(),
                zone.name().zh() + "管理委员会",
                Kind.ADMINISTRATIVE_ORGAN,
                Level.ZONE);
    }

    /// A list names organs and gives no codes: the same name gets the same code.
    private static Organ organ(String name, Level level) {
        var code = "named-" + HexFormat.of().toHexDigits(name.hashCode());
        return new Organ(code, name, Kind.ADMINISTRATIVE_ORGAN, level);
    }

    private <T> @Nullable T one(Line line, Column column, Map<String, T> words) {
        var text = line.text(column);
        var meant = Optional.ofNullable(words.get(text));
        if (!text.isEmpty() && meant.isEmpty()) {
            var allowed = String.join("、", words.keySet().stream().sorted().toList());
            fault(line, column, "应为：" + allowed, "one of: " + allowed);
        }
        return meant.orElse(null);
    }

    private @Nullable LocalDate day(Line line, Column column) {
        var text = line.text(column);
        if (text.isEmpty()) {
            return null;
        }
        var parts = DAY.matcher(text);
        if (parts.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException e) {
                fault(line, column, "没有这一天：" + text, "no such day: " + text);
                return null;
            }
        }
        fault(line, column, "日期应写作 2026-09-18", "a day is written 2026-09-18");
        return null;
    }

    private @Nullable BigDecimal amount(Line line) {
        var text = line.text(Column.AMOUNT).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            fault(line, Column.AMOUNT, "须为大于零的数字（万元）", "a number above none (10,000 yuan)");
            return null;
        }
        return new BigDecimal(text);
    }

    private void fault(Line line, Column column, String zh, String en) {
        faults.add(RowFault.at(line.number(), column, zh, en));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
