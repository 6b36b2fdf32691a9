package etdz.paper;

import static etdz.paper.Printing.Format.OFD;
import static etdz.paper.Printing.Format.PDF;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import etdz.paper.Sheet.Block;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PrintingTest {

    static final String ADDRESS = "https://etdz.example/verify/1.2.156.3005.2.A.B.1.001.8";
    private static final String LONG =
            "本机关对你单位提交的申请材料进行了审查，经营场所、设备布局和操作流程符合《食品安全法》等法律法规规定的条件（含第三十三条）。";

    private final Printing printing = new Printing();

    @TempDir @Nullable Path folder;

    @BeforeAll
    static void the_validator_is_there() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_pdf_is_fit_for_the_archive_and_each_of_its_glyphs_is_a_character()
            throws IOException, EncryptedPdfException, ModelParsingException, ValidationException {
        var pdf = printing.print(sheet("示例", "食品经营许可证"), PDF);

        try (var parser =
                Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U)) {
            var found =
                    Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFA_2_U, false)
                            .validate(parser);
            assertThat(found.getTestAssertions())
                    .filteredOn(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
            assertThat(found.isCompliant()).isTrue();
        }
    }

    @Test
    void both_files_are_read_back_word_for_word() throws IOException {
        var sheet = sheet("示例", "食品经营许可证");

        assertThat(plain(textOfPdf(printing.print(sheet, PDF))))
                .contains("食品经营许可证", plain(LONG), "第1页，共1页");
        assertThat(plain(textOfOfd(printing.print(sheet, OFD))))
                .contains("食品经营许可证", plain(LONG), "第1页，共1页");
    }

    @Test
    void letters_that_other_fonts_join_stand_side_by_side() throws IOException {
        var pdf = textOfPdf(printing.print(sheet("", "First office, affiliate, Wi-Fi"), PDF));

        assertThat(plain(pdf)).contains("Firstoffice,affiliate,Wi-Fi");
    }

    @Test
    void a_camera_reads_the_code_of_both_files() throws IOException, ReaderException {
        var sheet = sheet("", "食品经营许可证");

        try (var pdf = Loader.loadPDF(printing.print(sheet, PDF))) {
            assertThat(decoded(new PDFRenderer(pdf).renderImageWithDPI(0, 300))).isEqualTo(ADDRESS);
        }
        var png = entry(printing.print(sheet, OFD), "Doc_0/Res/code_0.png");
        assertThat(decoded(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(ADDRESS);
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        var sheet = sheet("示例", "食品经营许可证");

        for (var format : Printing.Format.values()) {
            assertThat(printing.print(sheet, format))
                    .isEqualTo(new Printing().print(sheet("示例", "食品经营许可证"), format));
        }
        assertThat(Printing.tag(sheet, PDF))
                .isEqualTo(Printing.tag(sheet("示例", "食品经营许可证"), PDF))
                .isNotEqualTo(Printing.tag(sheet, OFD))
                .isNotEqualTo(Printing.tag(sheet("", "食品经营许可证"), PDF));
    }

    @Test
    void a_character_that_the_font_lacks_is_replaced_and_named() throws IOException {
        var sheet = sheet("", "𠮷野家ᠮᠣᠩᠭᠣᠯ（示例）\u0007");

        var pdf = textOfPdf(printing.print(sheet, PDF));
        var ofd = textOfOfd(printing.print(sheet, OFD));

        assertThat(plain(ofd)).contains("〓野家〓〓", "U+20BB7", "U+182D", "以平台登记的电子数据为准");
        assertThat(plain(pdf)).contains("U+20BB7", "以平台登记的电子数据为准");
    }

    @Test
    void a_long_paper_goes_on_over_pages_that_are_numbered() throws IOException {
        var blocks = new ArrayList<Block>(Collections.nCopies(60, new Sheet.Paragraph(LONG, true)));
        var sheet = new Sheet("长文", "示例机关", DAY, "示例", "150100〔2026〕1号", true, blocks);
        var pages = Typesetting.pages(sheet, Typeface.load());

        assertThat(pages.size()).isBetween(4, 8);
        assertThat(plain(textOfPdf(printing.print(sheet, PDF))))
                .contains("第1页，共" + pages.size(), "第%d页，共%d".formatted(pages.size(), pages.size()));
        assertThat(plain(textOfOfd(printing.print(sheet, OFD)))).contains("第1页，共" + pages.size());
    }

    @Test
    void a_footer_may_number_the_pages_in_its_own_words() throws IOException {
        var blocks = List.<Block>of(new Sheet.Paragraph("A paper", false));
        var footer = "PRO-1, page {page} of {pages}";
        var sheet = new Sheet("Paper", "Sample", DAY, "", footer, false, blocks);

        assertThat(textOfPdf(printing.print(sheet, PDF)))
                .contains("PRO-1, page 1 of 1")
                .doesNotContain("页");
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        var typeface = Typeface.load();
        for (var width = 20; width < 150; width++) {
            var lines = new Lines(typeface, 4.6, width).of(LONG.repeat(3), 9);
            assertThat(String.join("", lines)).isEqualTo(LONG.repeat(3));
            assertThat(lines).noneMatch(line -> line.matches("[，。、）》].*|.*[（《]"));
        }
    }

    @Test
    void a_word_of_letters_stays_whole_and_one_longer_than_a_line_is_cut() {
        var lines = new Lines(Typeface.load(), 4.6, 60);

        assertThat(lines.of("证照编号 identifier-of-a-licence 示例", 0))
                .contains("identifier-of-a-licence 示例");
        assertThat(lines.of("9".repeat(100), 0)).hasSizeGreaterThan(1);
    }

    private static final LocalDate DAY = LocalDate.parse("2026-09-18");

    private static Sheet sheet(String watermark, String name) {
        return new Sheet(
                name + "<&>",
                "呼和浩特经济技术开发区管理委员会",
                DAY,
                watermark,
                "150100〔2026〕1号",
                true,
                List.of(
                        new Sheet.Heading(name, 24),
                        new Sheet.Space(6),
                        new Sheet.Entry("持证主体", "呼和浩特示例甲一生物药品有限公司（虚构）"),
                        new Sheet.Paragraph(LONG, true),
                        new Sheet.Code(ADDRESS, List.of("扫码核验", ADDRESS)),
                        new Sheet.Signature(List.of("呼和浩特经济技术开发区管理委员会", "2026年9月18日"))));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    static String textOfPdf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String textOfOfd(byte[] ofd) throws IOException {
        var file = requireNonNull(folder).resolve("paper.ofd");
        Files.write(file, ofd);
        try (var reader = new OFDReader(file)) {
            return String.join("", new ContentExtractor(reader).extractAll());
        }
    }

    private static byte[] entry(byte[] zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String decoded(BufferedImage image) throws ReaderException {
        var pixels = new int[image.getWidth() * image.getHeight()];
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), pixels, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
