package etdz.policy.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.time.China;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.edition.Matters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What holds today, as a table for spreadsheets, written row by row.
@RestController
class ExportResource {

    private static final List<String> HEAD =
            List.of(
                    "事项编码", "版本", "生效日期", "事项名称", "英文名称", "事项类型", "行使层级", "实施主体", "法定时限", "法定时限单位",
                    "承诺时限", "即办", "收费", "主要材料", "容缺材料", "结果名称", "咨询电话", "示例");

    private final Matters matters;
    private final InstantSource clock;

    ExportResource(Matters matters, InstantSource clock) {
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping("/api/policy/catalogue/export")
    @PreAuthorize("hasAnyRole('CATALOGUE_EDITOR', 'OFFICER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"catalogue.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (var out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            out.write('\ufeff');
            write(out, HEAD.stream());
            matters.eachInForce(China.dayOf(clock.instant()), matter -> write(out, cells(matter)));
        }
    }

    private static Stream<@Nullable Object> cells(Matter matter) {
        var organ = matter.placement().organ();
        return Stream.of(
                matter.code().value(),
                matter.version(),
                matter.effectiveFrom(),
                matter.name().zh(),
                matter.name().en(),
                matter.type(),
                matter.placement().level(),
                organ == null ? null : organ.name(),
                matter.statutoryLimit().value(),
                matter.statutoryLimit().unit().symbol(),
                matter.promisedLimit().value(),
                matter.immediate(),
                matter.fee().charged(),
                names(matter, Necessity.MAIN),
                names(matter, Necessity.MAY_FOLLOW),
                matter.result().zh(),
                matter.access().consultPhone(),
                matter.sample());
    }

    private static String names(Matter matter, Necessity necessity) {
        return matter.materials().stream()
                .filter(material -> material.necessity() == necessity)
                .map(material -> material.name().zh())
                .collect(Collectors.joining("；"));
    }

    private static void write(Writer out, Stream<? extends @Nullable Object> cells) {
        try {
            out.write(
                    cells.map(cell -> cell(Objects.toString(cell, "")))
                            .collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a spreadsheet would run as a formula is text (CSV injection).
    static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*")
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
