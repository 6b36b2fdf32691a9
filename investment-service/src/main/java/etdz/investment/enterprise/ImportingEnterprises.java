package etdz.investment.enterprise;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import etdz.common.CreditCode;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.time.China;
import etdz.investment.classification.Industries;
import etdz.investment.enterprise.dossier.CapitalKind;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Outcome.Moved;
import etdz.investment.enterprise.dossier.Outcome.Unchanged;
import etdz.investment.enterprise.dossier.Size;
import etdz.investment.enterprise.dossier.Source;
import etdz.investment.intake.Column;
import etdz.investment.intake.Importing;
import etdz.investment.intake.Line;
import etdz.investment.intake.RowFault;
import etdz.investment.intake.Verdict;
import etdz.investment.intake.Verdict.Faulty;
import etdz.investment.intake.Verdict.Good;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes in enterprises of a zone from a table: new ones are recorded, known ones are told what the
/// table says; an empty cell says nothing.
@Component
class ImportingEnterprises implements Importing {

    private static final Column CODE =
            Column.of("code", "统一社会信用代码", "Credit code", true, "91150100MA0N00016K");
    private static final Column NAME = Column.of("name", "企业名称", "Name", true, "示例企业有限公司（请替换）");
    private static final Column NAME_EN =
            Column.of("nameEn", "英文名称", "English name", false, "Sample Co., Ltd. (replace)");
    private static final Column INDUSTRY = Column.of("industry", "行业大类代码", "Division", false, "27");
    private static final Column SIZE = Column.of("size", "规模", "Size", false, "中型");
    private static final Column CAPITAL = Column.of("capital", "资本性质", "Capital", false, "内资");
    private static final Column ADDRESS =
            Column.of("address", "注册地址", "Registered address", false, "示例路1号");

    private static final Map<String, Size> SIZES =
            Map.of(
                    "大型", Size.LARGE,
                    "中型", Size.MEDIUM,
                    "小型", Size.SMALL,
                    "微型", Size.MICRO);
    private static final Map<String, CapitalKind> CAPITALS =
            Map.of(
                    "内资", CapitalKind.DOMESTIC,
                    "外商独资", CapitalKind.FOREIGN,
                    "中外合资", CapitalKind.JV);

    private final Enterprises enterprises;
    private final Industries industries;

    ImportingEnterprises(Enterprises enterprises, Industries industries) {
        this.enterprises = enterprises;
        this.industries = industries;
    }

    @Override
    public String kind() {
        return "enterprises";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, NAME, NAME_EN, INDUSTRY, SIZE, CAPITAL, ADDRESS);
    }

    @Override
    public String keyOf(Line line) {
        return code(line).value();
    }

    @Override
    public List<Verdict> look(Bringing bringing, List<Line> lines) {
        var known = known(lines);
        return lines.stream().map(line -> verdict(bringing, line, known)).toList();
    }

    private Verdict verdict(Bringing bringing, Line line, Map<CreditCode, Enterprise> known) {
        var faults = faults(line);
        var held = Optional.ofNullable(known.get(code(line)));
        if (held.filter(it -> !it.zone().equals(bringing.zone())).isPresent()) {
            faults.add(RowFault.at(line, CODE, "已由其他经开区登记", "recorded by another zone"));
        }
        if (held.filter(it -> it.merger() != null).isPresent()) {
            faults.add(RowFault.at(line, CODE, "该记录已合并到另一家企业", "merged into another record"));
        }
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        return held.map(it -> it.on(told(bringing, line), bringing.by(), bringing.at()))
                        .filter(Unchanged.class::isInstance)
                        .isPresent()
                ? new Verdict.Unchanged()
                : new Good();
    }

    private List<RowFault> faults(Line line) {
        var faults = new ArrayList<RowFault>();
        if (code(line).verdict() == CreditCode.Verdict.WRONG_SHAPE) {
            faults.add(
                    RowFault.at(
                            line,
                            CODE,
                            "应为 18 位数字和大写字母（不含 I、O、S、V、Z）",
                            "18 digits and capitals (no I, O, S, V, Z)"));
        }
        if (line.text(NAME.key()).length() > FactsBody.LONGEST_NAME) {
            faults.add(RowFault.at(line, NAME, "不得超过 200 字", "at most 200 characters"));
        }
        if (line.text(NAME_EN.key()).length() > FactsBody.LONGEST_NAME) {
            faults.add(RowFault.at(line, NAME_EN, "不得超过 200 字", "at most 200 characters"));
        }
        if (line.text(ADDRESS.key()).length() > FactsBody.LONGEST_ADDRESS) {
            faults.add(RowFault.at(line, ADDRESS, "不得超过 300 字", "at most 300 characters"));
        }
        var division = line.text(INDUSTRY.key());
        if (!division.isEmpty() && industries.find(division).isEmpty()) {
            faults.add(new RowFault(line.number(), INDUSTRY.head(), FactsBody.NO_DIVISION));
        }
        oneOf(line, SIZE, SIZES).ifPresent(faults::add);
        oneOf(line, CAPITAL, CAPITALS).ifPresent(faults::add);
        return faults;
    }

    private static Optional<RowFault> oneOf(Line line, Column column, Map<String, ?> words) {
        var said = line.text(column.key());
        if (said.isEmpty() || words.containsKey(said)) {
            return Optional.empty();
        }
        var allowed = String.join("、", words.keySet().stream().sorted().toList());
        return Optional.of(RowFault.at(line, column, "应为：" + allowed, "one of: " + allowed));
    }

    @Override
    public void take(Bringing bringing, List<Line> lines) {
        var known = known(lines);
        var fresh = new ArrayList<Enterprise>();
        var steps = new ArrayList<Step<Enterprise>>();
        for (var line : lines) {
            var told = told(bringing, line);
            var held = known.get(code(line));
            if (held == null) {
                fresh.add(
                        Enterprise.recorded(
                                code(line), bringing.zone(), told, bringing.by(), bringing.at()));
            } else if (held.on(told, bringing.by(), bringing.at()) instanceof Moved(var next)) {
                steps.add(new Step<>(held, next));
            }
        }
        enterprises.addMissing(fresh);
        enterprises.storeAll(steps);
    }

    private Map<CreditCode, Enterprise> known(List<Line> lines) {
        return enterprises.find(lines.stream().map(ImportingEnterprises::code).toList()).stream()
                .collect(toMap(Enterprise::creditCode, identity()));
    }

    private static Tell told(Bringing bringing, Line line) {
        var said = new ArrayList<Said>();
        said.add(new Said(Name.NAME, line.text(NAME.key())));
        add(said, Name.NAME_EN, line.text(NAME_EN.key()));
        add(said, Name.INDUSTRY, line.text(INDUSTRY.key()));
        Optional.ofNullable(SIZES.get(line.text(SIZE.key())))
                .ifPresent(size -> add(said, Name.SIZE, size.name()));
        Optional.ofNullable(CAPITALS.get(line.text(CAPITAL.key())))
                .ifPresent(capital -> add(said, Name.CAPITAL_KIND, capital.name()));
        add(said, Name.ADDRESS, line.text(ADDRESS.key()));
        return new Tell(said, Source.IMPORT, China.dayOf(bringing.at()));
    }

    private static void add(List<Said> said, Name name, String text) {
        if (!text.isEmpty()) {
            said.add(new Said(name, text));
        }
    }

    private static CreditCode code(Line line) {
        return new CreditCode(line.text(CODE.key()).toUpperCase(Locale.ROOT));
    }
}
