package etdz.investment.prospectus.desk;

import static etdz.investment.prospectus.ProspectusFixture.NOW;
import static etdz.investment.prospectus.ProspectusFixture.OFFICER;
import static etdz.investment.prospectus.ProspectusFixture.id;
import static etdz.investment.prospectus.ProspectusFixture.snapshot;
import static etdz.investment.prospectus.ProspectusFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.content.Wish.Language;
import etdz.paper.Printing;
import etdz.paper.Printing.Format;
import etdz.paper.Sheet;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class ProspectusPaperTest {

    private static final ProspectusSettings SETTINGS =
            new ProspectusSettings(180, "https://etdz.example");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    private final ProspectusPaper paper =
            new ProspectusPaper(
                    new PaperWords(
                            new ClassPathResource("data/prospectus-words.json"),
                            JsonMapper.shared()));

    @Test
    void every_figure_stands_there_with_its_source_and_what_is_missing_says_so()
            throws IOException {
        try (var pdf = Loader.loadPDF(print(sheet(Language.ZH, TODAY)))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(PDRectangle.A4.getWidth(), offset(1f));
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(
                            "招商说明书",
                            "2026-12-11（按80%把握）",
                            "75%（3/4）",
                            "设备补助（示例）：信息不足",
                            "128000–192000元/亩",
                            "示例公告（2026-09，示例数据）",
                            "采集时未取得",
                            "气价未提供",
                            "有效期至2027-03-17",
                            "国家发展改革委商务部令第23号",
                            "https://etdz.example/prospectus/PRO-")
                    .doesNotContain("officer", "已过有效期");
        }
    }

    @Test
    void it_is_written_in_english_as_well_and_says_when_it_has_expired() throws IOException {
        try (var pdf = Loader.loadPDF(print(sheet(Language.EN, TODAY.plusDays(200))))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Investment prospectus",
                            "Equipment grant (sample)",
                            "This prospectus has expired",
                            "not provided",
                            "not available when the figures were taken");
        }
    }

    private Sheet sheet(Language language, LocalDate today) {
        var held = Prospectus.made(id(1), OFFICER, wish(language), snapshot(NOW));
        return paper.of(held, SETTINGS, today);
    }

    private static byte[] print(Sheet sheet) {
        return new Printing().print(sheet, Format.PDF);
    }
}
