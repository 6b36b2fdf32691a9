package etdz.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/// The font of all papers, read once. It reads its glyphs from one stream: used by one at a time.
final class Typeface {

    /// 〓, what a printer puts in place of a character that he has not.
    static final int LACKING = 0x3013;

    static final String NAME = "Noto Sans SC";
    private static final String FILE = "fonts/NotoSansSC.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static Typeface load() {
        try {
            var bytes = new ClassPathResource(FILE).getContentAsByteArray();
            var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // ligatures such as fi name glyphs of the whole font, which the cut one does not have
            font.setEnableGsub(false);
            return new Typeface(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /// In parts of the size of the font.
    double width(int character) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /// Without what no font can show, and with [#LACKING] for what this one lacks.
    String fit(String text) {
        var fitted = new StringBuilder();
        visible(text)
                .codePoints()
                .map(character -> has(character) ? character : LACKING)
                .forEach(fitted::appendCodePoint);
        return fitted.toString();
    }

    /// Without what no font can show, such as control characters.
    static String visible(String text) {
        var visible = new StringBuilder();
        text.codePoints()
                .filter(character -> !isInvisible(character))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    Set<Integer> lackedBy(String text) {
        var lacked = new TreeSet<Integer>();
        text.codePoints()
                .filter(character -> !isInvisible(character) && !has(character))
                .forEach(lacked::add);
        return lacked;
    }

    /// A font of these characters alone.
    byte[] only(Set<Integer> characters) {
        try {
            var subset = new TTFSubsetter(font);
            subset.addAll(characters);
            var out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
