package etdz.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.paper.Mark.Across;
import etdz.paper.Mark.Picture;
import etdz.paper.Mark.Rule;
import etdz.paper.Mark.Words;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.util.Matrix;
import org.springframework.web.util.HtmlUtils;

/// Writes set pages as PDF/A-2u: all that is needed to show them is in the file, and every glyph
/// says which character it is.
final class PdfWriter {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double RULE_WIDTH = 0.8;
    private static final double RISE = Math.toRadians(40);

    private final Sheet sheet;
    private final Typeface typeface;

    private PdfWriter(Sheet sheet, Typeface typeface) {
        this.sheet = sheet;
        this.typeface = typeface;
    }

    static byte[] write(Sheet sheet, List<List<Mark>> pages, Typeface typeface) {
        try (var document = new PDDocument()) {
            return new PdfWriter(sheet, typeface).write(document, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(PDDocument document, List<List<Mark>> pages) throws IOException {
        document.setVersion(1.7f);
        // Else the time of writing would be part of the file.
        document.setDocumentId(Long.parseUnsignedLong(sheet.digest().substring(0, 16), 16));
        describe(document);
        var font = PDType0Font.load(document, typeface.font(), true);
        for (var marks : pages) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (var mark : marks) {
                    draw(content, font, mark);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void draw(PDPageContentStream content, PDFont font, Mark mark)
            throws IOException {
        switch (mark) {
            case Words words -> draw(content, font, words);
            case Across across -> draw(content, font, across);
            case Rule(var fromX, var fromY, var toX, var toY) -> {
                content.setLineWidth((float) RULE_WIDTH);
                content.setStrokingColor(0f);
                content.moveTo(across(fromX), up(fromY));
                content.lineTo(across(toX), up(toY));
                content.stroke();
            }
            case Picture picture -> draw(content, picture);
        }
    }

    private static void draw(PDPageContentStream content, PDFont font, Words words)
            throws IOException {
        if (words.text().isEmpty()) {
            return;
        }
        var lacking = !words.text().equals(words.meant());
        if (lacking) {
            var properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, Typeface.visible(words.meant()));
            content.beginMarkedContent(
                    COSName.getPDFName("Span"), PDPropertyList.create(properties));
        }
        content.beginText();
        content.setFont(font, (float) words.size());
        content.setNonStrokingColor((float) words.grey());
        content.newLineAtOffset(across(words.x()), up(words.y()));
        content.showText(words.text());
        content.endText();
        if (lacking) {
            content.endMarkedContent();
        }
    }

    private static void draw(PDPageContentStream content, PDFont font, Across words)
            throws IOException {
        var size = (float) words.size();
        var length = font.getStringWidth(words.text()) / 1000 * size;
        var middle = PDRectangle.A4;
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor((float) words.grey());
        var matrix = Matrix.getRotateInstance(RISE, middle.getWidth() / 2, middle.getHeight() / 2);
        matrix.translate(-length / 2, -size / 3);
        content.setTextMatrix(matrix);
        content.showText(words.text());
        content.endText();
    }

    private static void draw(PDPageContentStream content, Picture picture) throws IOException {
        var modules = picture.code().modules();
        var side = picture.side() / modules.getWidth();
        content.setNonStrokingColor(0f);
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    content.addRect(
                            across(picture.x() + column * side),
                            up(picture.y() + (row + 1) * side),
                            across(side),
                            across(side));
                }
            }
        }
        content.fill();
    }

    private static float across(double millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }

    /// From the upper edge to the lower one, from which PDF counts.
    private static float up(double millimetres) {
        return PDRectangle.A4.getHeight() - across(millimetres);
    }

    private void describe(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(UTF_8));
        catalog.setMetadata(metadata);
        var colours =
                new PDOutputIntent(
                        document,
                        new ByteArrayInputStream(
                                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputCondition("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        colours.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(colours);
    }

    private String xmp() {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
              <pdfaid:part>2</pdfaid:part>
              <pdfaid:conformance>U</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
              <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
              <xmp:CreateDate>%sT00:00:00+08:00</xmp:CreateDate>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
                .formatted(escaped(sheet.title()), escaped(sheet.author()), sheet.date());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Typeface.visible(text), "UTF-8");
    }
}
