package etdz.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import etdz.paper.Mark.Across;
import etdz.paper.Mark.Picture;
import etdz.paper.Mark.Rule;
import etdz.paper.Mark.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes set pages as OFD (GB/T 33190-2016), the format that the standards of electronic licences
/// ask for: a zip of XML files in which text stands as text, with a font of its characters.
final class OfdWriter {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final int FONT = 1;
    private static final int FIRST_PICTURE = 2;
    private static final double RULE_WIDTH = 0.3;
    private static final double RISE = Math.toRadians(40);
    private static final int WHITE = 255;

    private final Sheet sheet;
    private final Typeface typeface;
    private final List<QrCode> pictures = new ArrayList<>();
    private final TreeSet<Integer> characters = new TreeSet<>();
    private int lastId = 1000;

    private OfdWriter(Sheet sheet, Typeface typeface) {
        this.sheet = sheet;
        this.typeface = typeface;
    }

    static byte[] write(Sheet sheet, List<List<Mark>> pages, Typeface typeface) {
        try {
            return new OfdWriter(sheet, typeface).write(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] write(List<List<Mark>> pages) throws IOException, XMLStreamException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, "OFD.xml", xml(this::entry));
            var ids = new ArrayList<Integer>();
            for (var marks : pages) {
                var path = "Doc_0/Pages/Page_%d/Content.xml".formatted(ids.size());
                ids.add(++lastId);
                put(zip, path, xml(writer -> page(writer, marks)));
            }
            put(zip, "Doc_0/Document.xml", xml(writer -> document(writer, ids)));
            put(zip, "Doc_0/PublicRes.xml", xml(OfdWriter::fonts));
            put(zip, "Doc_0/DocumentRes.xml", xml(this::media));
            put(zip, "Doc_0/Res/font.ttf", typeface.only(characters));
            for (var i = 0; i < pictures.size(); i++) {
                put(zip, "Doc_0/Res/code_%d.png".formatted(i), pictures.get(i).png());
            }
        }
        return out.toByteArray();
    }

    /// At midnight of the paper's day: the time of writing must not be part of the file.
    private void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(sheet.date().atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private interface Part {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static byte[] xml(Part part) throws XMLStreamException {
        var text = new StringWriter();
        var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        writer.writeStartDocument("UTF-8", "1.0");
        part.write(writer);
        writer.writeEndDocument();
        writer.close();
        return text.toString().getBytes(UTF_8);
    }

    private static void root(XMLStreamWriter writer, String name) throws XMLStreamException {
        writer.writeStartElement("ofd", name, NAMESPACE);
        writer.writeNamespace("ofd", NAMESPACE);
    }

    private static void open(XMLStreamWriter writer, String name) throws XMLStreamException {
        writer.writeStartElement("ofd", name, NAMESPACE);
    }

    private static void element(XMLStreamWriter writer, String name, String text)
            throws XMLStreamException {
        open(writer, name);
        writer.writeCharacters(Typeface.visible(text));
        writer.writeEndElement();
    }

    private void entry(XMLStreamWriter writer) throws XMLStreamException {
        root(writer, "OFD");
        writer.writeAttribute("Version", "1.0");
        writer.writeAttribute("DocType", "OFD");
        open(writer, "DocBody");
        open(writer, "DocInfo");
        element(writer, "DocID", sheet.digest().substring(0, 32));
        element(writer, "Title", sheet.title());
        element(writer, "Author", sheet.author());
        element(writer, "CreationDate", sheet.date().toString());
        writer.writeEndElement();
        element(writer, "DocRoot", "Doc_0/Document.xml");
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void document(XMLStreamWriter writer, List<Integer> ids) throws XMLStreamException {
        root(writer, "Document");
        open(writer, "CommonData");
        element(writer, "MaxUnitID", String.valueOf(lastId));
        area(writer, "PageArea");
        element(writer, "PublicRes", "PublicRes.xml");
        element(writer, "DocumentRes", "DocumentRes.xml");
        writer.writeEndElement();
        open(writer, "Pages");
        for (var i = 0; i < ids.size(); i++) {
            open(writer, "Page");
            writer.writeAttribute("ID", String.valueOf(ids.get(i)));
            writer.writeAttribute("BaseLoc", "Pages/Page_%d/Content.xml".formatted(i));
            writer.writeEndElement();
        }
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private static void area(XMLStreamWriter writer, String name) throws XMLStreamException {
        open(writer, name);
        element(writer, "PhysicalBox", numbers(0, 0, Typesetting.WIDTH, Typesetting.HEIGHT));
        writer.writeEndElement();
    }

    private static void fonts(XMLStreamWriter writer) throws XMLStreamException {
        root(writer, "Res");
        writer.writeAttribute("BaseLoc", "Res");
        open(writer, "Fonts");
        open(writer, "Font");
        writer.writeAttribute("ID", String.valueOf(FONT));
        writer.writeAttribute("FontName", Typeface.NAME);
        writer.writeAttribute("FamilyName", Typeface.NAME);
        element(writer, "FontFile", "font.ttf");
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void media(XMLStreamWriter writer) throws XMLStreamException {
        root(writer, "Res");
        writer.writeAttribute("BaseLoc", "Res");
        open(writer, "MultiMedias");
        for (var i = 0; i < pictures.size(); i++) {
            open(writer, "MultiMedia");
            writer.writeAttribute("ID", String.valueOf(FIRST_PICTURE + i));
            writer.writeAttribute("Type", "Image");
            writer.writeAttribute("Format", "PNG");
            element(writer, "MediaFile", "code_%d.png".formatted(i));
            writer.writeEndElement();
        }
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void page(XMLStreamWriter writer, List<Mark> marks) throws XMLStreamException {
        root(writer, "Page");
        area(writer, "Area");
        open(writer, "Content");
        open(writer, "Layer");
        id(writer);
        for (var mark : marks) {
            draw(writer, mark);
        }
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void id(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeAttribute("ID", String.valueOf(++lastId));
    }

    private void draw(XMLStreamWriter writer, Mark mark) throws XMLStreamException {
        switch (mark) {
            case Words words when words.text().isEmpty() -> {}
            case Words(var x, var y, var size, var grey, var text, _) -> {
                var height = size * Typesetting.MILLIMETRES_PER_POINT;
                var width = typeface.width(text) * height;
                var box = numbers(x, y - height, width, height * 1.3);
                text(writer, box, "", size, grey, height, text);
            }
            case Across(var size, var grey, var text) -> {
                var height = size * Typesetting.MILLIMETRES_PER_POINT;
                var half = typeface.width(text) * height / 2;
                var cos = Math.cos(RISE);
                var sin = Math.sin(RISE);
                var turned =
                        numbers(
                                cos,
                                -sin,
                                sin,
                                cos,
                                Typesetting.WIDTH / 2 - half * cos,
                                Typesetting.HEIGHT / 2 + half * sin);
                var box = numbers(0, 0, Typesetting.WIDTH, Typesetting.HEIGHT);
                text(writer, box, turned, size, grey, height / 3, text);
            }
            case Rule rule -> rule(writer, rule);
            case Picture picture -> picture(writer, picture);
        }
    }

    private void text(
            XMLStreamWriter writer,
            String box,
            String turned,
            double size,
            double grey,
            double baseline,
            String text)
            throws XMLStreamException {
        text.codePoints().forEach(characters::add);
        var height = size * Typesetting.MILLIMETRES_PER_POINT;
        open(writer, "TextObject");
        id(writer);
        writer.writeAttribute("Boundary", box);
        if (!turned.isEmpty()) {
            writer.writeAttribute("CTM", turned);
        }
        writer.writeAttribute("Font", String.valueOf(FONT));
        writer.writeAttribute("Size", number(height));
        open(writer, "FillColor");
        var shade = Math.rint(grey * WHITE);
        writer.writeAttribute("Value", numbers(shade, shade, shade));
        writer.writeEndElement();
        open(writer, "TextCode");
        writer.writeAttribute("X", "0");
        writer.writeAttribute("Y", number(baseline));
        var steps =
                text.codePoints()
                        .limit(text.codePointCount(0, text.length()) - 1L)
                        .mapToObj(character -> number(typeface.width(character) * height))
                        .collect(joining(" "));
        if (!steps.isEmpty()) {
            writer.writeAttribute("DeltaX", steps);
        }
        writer.writeCharacters(text);
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void rule(XMLStreamWriter writer, Rule rule) throws XMLStreamException {
        var x = Math.min(rule.fromX(), rule.toX());
        var y = Math.min(rule.fromY(), rule.toY());
        open(writer, "PathObject");
        id(writer);
        writer.writeAttribute(
                "Boundary",
                numbers(
                        x,
                        y,
                        Math.abs(rule.toX() - rule.fromX()) + RULE_WIDTH,
                        Math.abs(rule.toY() - rule.fromY()) + RULE_WIDTH));
        writer.writeAttribute("LineWidth", number(RULE_WIDTH));
        open(writer, "StrokeColor");
        writer.writeAttribute("Value", numbers(0, 0, 0));
        writer.writeEndElement();
        element(
                writer,
                "AbbreviatedData",
                "M %s L %s"
                        .formatted(
                                numbers(rule.fromX() - x, rule.fromY() - y),
                                numbers(rule.toX() - x, rule.toY() - y)));
        writer.writeEndElement();
    }

    private void picture(XMLStreamWriter writer, Picture picture) throws XMLStreamException {
        open(writer, "ImageObject");
        id(writer);
        writer.writeAttribute(
                "Boundary", numbers(picture.x(), picture.y(), picture.side(), picture.side()));
        writer.writeAttribute("CTM", numbers(picture.side(), 0, 0, picture.side(), 0, 0));
        writer.writeAttribute("ResourceID", String.valueOf(FIRST_PICTURE + pictures.size()));
        writer.writeEndElement();
        pictures.add(picture.code());
    }

    private static String numbers(double... all) {
        return Arrays.stream(all).mapToObj(OfdWriter::number).collect(joining(" "));
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
