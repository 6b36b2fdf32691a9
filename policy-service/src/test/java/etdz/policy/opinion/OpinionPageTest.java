package etdz.policy.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.ContractFile;
import etdz.policy.opinion.Opinion.Demand;
import etdz.policy.opinion.Opinion.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `docs/opinion.md` is written from the data, and what it points at exists. With
/// `-Detdz.write-docs=true` the page is written anew.
class OpinionPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/opinion.md");
    private static final Opinion OPINION = OpinionFile.read();

    @Test
    void the_page_says_what_the_data_say() throws IOException {
        var page = page();
        if (Boolean.getBoolean("etdz.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page, UTF_8);
        }

        assertThat(PAGE).content(UTF_8).isEqualTo(page);
    }

    @Test
    void every_endpoint_named_is_in_a_contract() throws IOException {
        var known = new HashSet<String>();
        for (var contract : contracts()) {
            @SuppressWarnings("unchecked")
            var paths =
                    (Map<String, Map<String, Object>>)
                            ContractFile.read(contract).getOrDefault("paths", Map.of());
            paths.forEach((path, operations) ->
                    operations
                            .keySet()
                            .forEach(method ->
                                    known.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        }

        assertThat(OPINION.demands().flatMap(demand -> demand.endpoints().stream()))
                .isNotEmpty()
                .allMatch(known::contains, "an endpoint of a contract");
    }

    @Test
    void every_test_named_exists() throws IOException {
        var known = new HashSet<String>();
        for (var module : modules()) {
            var tests = module.resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (var files = Files.walk(tests)) {
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> known.add(name.substring(0, name.indexOf('.'))));
                }
            }
        }

        assertThat(OPINION.demands().flatMap(demand -> demand.tests().stream()))
                .isNotEmpty()
                .allMatch(known::contains, "a test class");
    }

    private static List<Path> contracts() throws IOException {
        return modules().stream()
                .map(module -> module.resolve("src/main/resources/contract/openapi.yaml"))
                .filter(Files::exists)
                .toList();
    }

    private static List<Path> modules() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.toList();
        }
    }

    private static String page() {
        var page = new StringBuilder();
        page.append("# ").append(OPINION.documentNumber()).append("：诉求与平台的对应\n\n");
        page.append(OPINION.title()).append("（").append(OPINION.issuedOn()).append("）\n\n");
        page.append(
                "本页由 `policy-service/src/main/resources/data/opinion.json` 生成并由 `OpinionPageTest`"
                        + " 核对，请勿手改。覆盖按诉求计，不按条计。\n\n");
        page.append(
                "States: BUILT 已建成并有测试, REGISTER_ONLY 只登记, NOT_SOFTWARE 不是软件的事, PLANNED"
                        + " 待建。\n\n");
        page.append(line("状态", "诉求数")).append(line("---", "---"));
        OPINION.counts().forEach((state, n) -> page.append(line(state.name(), n.toString())));
        page.append("\n## 28 行\n\n");
        page.append(line("行", "标题", "功能", "接口", "测试", "诉求（已建成/全部）"));
        page.append(line("---", "---", "---", "---", "---", "---"));
        OPINION.rows().forEach(row -> page.append(summary(row)));
        OPINION.rows().forEach(row -> page.append(section(row)));
        return page.toString();
    }

    private static String summary(Row row) {
        var built =
                row.demands().stream()
                        .filter(demand -> demand.state() == Opinion.State.BUILT)
                        .count();
        return line(
                row.id(),
                row.heading(),
                each(row, demand -> List.of(demand.feature())),
                each(row, Demand::endpoints),
                each(row, Demand::tests),
                built + "/" + row.demands().size());
    }

    private static String each(Row row, Function<Demand, List<String>> of) {
        return row.demands().stream()
                .flatMap(demand -> of.apply(demand).stream())
                .distinct()
                .map(text -> "`" + text + "`")
                .collect(joining("<br>"));
    }

    private static String section(Row row) {
        var section = new StringBuilder();
        section.append("\n### ").append(row.id()).append(" ").append(row.heading()).append("\n\n");
        var responsible = row.responsible();
        if (!responsible.departments().isEmpty()) {
            section.append("责任单位（原文顺序）：")
                    .append(String.join("、", responsible.departments()))
                    .append(responsible.openEnded() ? "（原文以“等”结尾）" : "")
                    .append("\n\n");
        }
        section.append(line("诉求", "原文", "力度", "条件", "状态", "说明", "功能"));
        section.append(line("---", "---", "---", "---", "---", "---", "---"));
        row.demands()
                .forEach(demand ->
                        section.append(
                                line(
                                        demand.id(),
                                        demand.quote(),
                                        said(demand.force()),
                                        said(demand.condition()),
                                        demand.state().name(),
                                        demand.reason(),
                                        demand.feature())));
        return section.toString();
    }

    private static String line(String... cells) {
        return Stream.of(cells).collect(joining(" | ", "| ", " |\n"));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
