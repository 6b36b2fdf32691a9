import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Cuts a font down to the characters of GB 2312, Latin letters, and characters of names that GB 2312
/// lacks. Run by the build as a single source file: `CutFont.java <whole font> <cut font>`.
final class CutFont {

    private static final String SHA_256 =
            "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16";

    /// Frequent in names of persons and firms, and not in GB 2312.
    private static final String OF_NAMES =
            "喆堃昇镕頔旻玥珺璟翀翾菡淏祎禛竑赟鋆钲铖雱霈韫骐鹍龑昉晅晗晞晟晔晙曈桉浠湉溁滢澍"
                    + "炅烜焓焱煊燊燚珈珞珩珮琎琛琨琬琰瑀瑄璇璐瓒甯皓罡翌聿芃芊芮苒莀萱蒽蘅贇逯釉銘锜镱"
                    + "飏鲲鸢邨峯淼犇垚彧祐祯禔邕郗郿鄢鄱铭锘锟镒镠閺闳阇骎骕鲶鲼麴黉鼐〇〓㎡℃×÷·—…“”‘’";

    public static void main(String[] files) throws IOException, NoSuchAlgorithmException {
        var whole = Files.readAllBytes(Path.of(files[0]));
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
        if (!sha.equals(SHA_256)) {
            throw new IllegalStateException("Another font than expected: " + sha);
        }
        var cut = Path.of(files[1]);
        Files.createDirectories(cut.getParent());
        var wanted = characters();
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(whole));
                var out = Files.newOutputStream(cut)) {
            var glyphs = font.getUnicodeCmapLookup();
            wanted.removeIf(character -> glyphs.getGlyphId(character) == 0);
            var subset = new TTFSubsetter(font);
            subset.addAll(wanted);
            subset.writeToStream(out);
        }
        System.out.printf("%d characters, %d bytes%n", wanted.size(), Files.size(cut));
    }

    private static Set<Integer> characters() {
        var all = new TreeSet<Integer>();
        for (var character = 0x20; character < 0x100; character++) {
            all.add(character);
        }
        var chinese = Charset.forName("GB2312");
        for (var row = 0xA1; row <= 0xF7; row++) {
            for (var cell = 0xA1; cell <= 0xFE; cell++) {
                var text = new String(new byte[] {(byte) row, (byte) cell}, chinese);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                    all.add((int) text.charAt(0));
                }
            }
        }
        OF_NAMES.codePoints().forEach(all::add);
        return all;
    }
}
