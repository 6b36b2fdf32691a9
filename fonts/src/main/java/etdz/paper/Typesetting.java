package etdz.paper;

import etdz.paper.Mark.Across;
import etdz.paper.Mark.Picture;
import etdz.paper.Mark.Rule;
import etdz.paper.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Sets a sheet on pages of A4, from top to bottom.
final class Typesetting {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private static final double LEFT = 28;
    private static final double RIGHT = WIDTH - 26;
    private static final double TOP = 34;
    private static final double BOTTOM = HEIGHT - 32;
    private static final double FRAME = 14;
    private static final double TEXT = 13;
    private static final double SMALL = 9;
    private static final double LEADING = 1.75;
    private static final double LABEL = 40;
    private static final double CODE = 30;
    private static final double WATERMARK_GREY = 0.88;
    private static final int WATERMARK_SIZE = 54;

    private final Typeface typeface;
    private final List<List<Mark>> pages = new ArrayList<>();
    private List<Mark> page = new ArrayList<>();
    private double y;

    private Typesetting(Typeface typeface) {
        this.typeface = typeface;
    }

    static List<List<Mark>> pages(Sheet sheet, Typeface typeface) {
        var setting = new Typesetting(typeface);
        setting.begin(sheet);
        sheet.blocks().forEach(block -> setting.set(block, sheet));
        setting.explainWhatLacks(sheet);
        setting.number(sheet);
        return setting.pages;
    }

    private void begin(Sheet sheet) {
        page = new ArrayList<>();
        pages.add(page);
        y = TOP;
        if (!sheet.watermark().isEmpty()) {
            page.add(new Across(WATERMARK_SIZE, WATERMARK_GREY, typeface.fit(sheet.watermark())));
        }
        if (sheet.framed()) {
            page.add(new Rule(FRAME, FRAME, WIDTH - FRAME, FRAME));
            page.add(new Rule(WIDTH - FRAME, FRAME, WIDTH - FRAME, HEIGHT - FRAME));
            page.add(new Rule(WIDTH - FRAME, HEIGHT - FRAME, FRAME, HEIGHT - FRAME));
            page.add(new Rule(FRAME, HEIGHT - FRAME, FRAME, FRAME));
        }
    }

    private void set(Sheet.Block block, Sheet sheet) {
        switch (block) {
            case Sheet.Heading(var text, var size) -> {
                for (var line : lines(text, size, RIGHT - LEFT, 0)) {
                    advance(size, sheet);
                    put((WIDTH - width(line, size)) / 2, size, line);
                }
            }
            case Sheet.Paragraph(var text, var indented) ->
                    flow(text, TEXT, LEFT, indented ? 2 * points(TEXT) : 0, sheet);
            case Sheet.Note(var text) -> flow(text, SMALL, LEFT, 0, sheet);
            case Sheet.Entry(var label, var text) -> entry(label, text, sheet);
            case Sheet.Signature(var lines) -> {
                keepTogether(lines.size() * points(TEXT) * LEADING, sheet);
                for (var line : lines) {
                    advance(TEXT, sheet);
                    put(RIGHT - width(typeface.fit(line), TEXT), TEXT, line);
                }
            }
            case Sheet.Space(var millimetres) -> y += millimetres;
            case Sheet.Code(var content, var words) -> code(content, words, sheet);
        }
    }

    private void entry(String label, String text, Sheet sheet) {
        var lines = lines(text, TEXT, RIGHT - LEFT - LABEL, 0);
        advance(TEXT, sheet);
        put(LEFT, TEXT, label);
        var first = true;
        for (var line : lines) {
            if (!first) {
                advance(TEXT, sheet);
            }
            put(LEFT + LABEL, TEXT, line);
            first = false;
        }
    }

    private void code(String content, List<String> words, Sheet sheet) {
        keepTogether(CODE + 4, sheet);
        page.add(new Picture(LEFT, y + 3, CODE, new QrCode(content)));
        var line = y + 12;
        for (var text : words) {
            for (var part : lines(text, SMALL, RIGHT - LEFT - CODE - 4, 0)) {
                page.add(words(LEFT + CODE + 4, line, SMALL, part));
                line += points(SMALL) * LEADING;
            }
        }
        y += CODE + 4;
    }

    private void flow(String text, double size, double x, double indent, Sheet sheet) {
        var at = indent;
        for (var line : lines(text, size, RIGHT - x, indent)) {
            advance(size, sheet);
            put(x + at, size, line);
            at = 0;
        }
    }

    private List<String> lines(String text, double size, double width, double indent) {
        return new Lines(typeface, points(size), width).of(text.replaceAll("\\s+", " "), indent);
    }

    /// Goes to the next line, which may be on the next page.
    private void advance(double size, Sheet sheet) {
        var step = points(size) * LEADING;
        keepTogether(step, sheet);
        y += step;
    }

    private void keepTogether(double height, Sheet sheet) {
        if (y + height > BOTTOM) {
            begin(sheet);
        }
    }

    private void put(double x, double size, String line) {
        page.add(words(x, y, size, line));
    }

    private Words words(double x, double at, double size, String line) {
        return new Words(x, at, size, 0, typeface.fit(line), line);
    }

    private double width(String line, double size) {
        return typeface.width(typeface.fit(line)) * points(size);
    }

    private static double points(double size) {
        return size * MILLIMETRES_PER_POINT;
    }

    /// A paper says which of its characters it could not print.
    private void explainWhatLacks(Sheet sheet) {
        var lacked = new TreeSet<Integer>();
        for (var marks : pages) {
            for (var mark : marks) {
                if (mark instanceof Words words) {
                    lacked.addAll(typeface.lackedBy(words.meant()));
                }
            }
        }
        if (!lacked.isEmpty()) {
            var named = lacked.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
            var text = "注：文中的〓代替字库中没有的字（%s），以平台登记的电子数据为准。".formatted(named);
            set(new Sheet.Note(text), sheet);
        }
    }

    private void number(Sheet sheet) {
        var said = sheet.footer();
        var footer = said.contains("{page}") ? said : said + "　第 {page} 页，共 {pages} 页";
        var at = HEIGHT - (sheet.framed() ? FRAME + 6 : 20);
        for (var number = 1; number <= pages.size(); number++) {
            var text =
                    footer.replace("{page}", Integer.toString(number))
                            .replace("{pages}", Integer.toString(pages.size()));
            var x = (WIDTH - width(text, SMALL)) / 2;
            pages.get(number - 1).add(words(x, at, SMALL, text));
        }
    }
}
