package etdz.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.crypto.Sha256;
import java.time.LocalDate;
import java.util.List;

/// What stands on an official paper, before it is set.
///
/// @param author the organ that issues it
/// @param watermark across each page, if there is one
/// @param footer at the bottom of each page: `{page}` and `{pages}` stand for numbers; one that
///   names neither is followed by both, as official papers have them
/// @param framed with a line around the page, as licences have
public record Sheet(
        String title,
        String author,
        LocalDate date,
        String watermark,
        String footer,
        boolean framed,
        List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /// A line in the middle, of a size in points.
    public record Heading(String text, int size) implements Block {}

    /// Running text.
    ///
    /// @param indented its first line by two characters
    public record Paragraph(String text, boolean indented) implements Block {}

    /// A label and what it stands for.
    public record Entry(String label, String text) implements Block {}

    /// Lines at the right, such as organ and day.
    public record Signature(List<String> lines) implements Block {

        public Signature {
            lines = List.copyOf(lines);
        }
    }

    public record Note(String text) implements Block {}

    public record Space(int millimetres) implements Block {}

    /// A QR code, with words beside it.
    public record Code(String content, List<String> words) implements Block {

        public Code {
            words = List.copyOf(words);
        }
    }

    /// By which one content is told from another.
    public String digest() {
        return Sha256.hex(toString().getBytes(UTF_8));
    }
}
