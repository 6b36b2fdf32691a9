package etdz.policy.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/// The kinds of files that are taken, told by their bytes: a name or a header proves nothing.
enum FileType {
    PDF("application/pdf", ""),
    PNG("image/png", ""),
    JPEG("image/jpeg", ""),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "word/document.xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
    OFD("application/ofd", "OFD.xml");

    /// What a first look can tell.
    sealed interface Look {

        record Known(FileType type) implements Look {}

        /// A container whose entries must be looked at.
        record Zipped() implements Look {}

        record Other() implements Look {}
    }

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_INFLATED = 200L << 20;
    private static final String MACROS = "vbaProject.bin";
    private static final TikaConfig TIKA = TikaConfig.getDefaultConfig();

    private final String mediaType;
    private final String telltale;

    FileType(String mediaType, String telltale) {
        this.mediaType = mediaType;
        this.telltale = telltale;
    }

    String mediaType() {
        return mediaType;
    }

    /// Looks at the first bytes of a stream that can be reset, and resets it.
    static Look lookAt(InputStream bytes) throws IOException {
        var found = TIKA.getDetector().detect(bytes, new Metadata());
        var registry = TIKA.getMediaTypeRegistry();
        if (found.equals(MediaType.APPLICATION_ZIP)
                || registry.isInstanceOf(found, MediaType.APPLICATION_ZIP)) {
            return new Look.Zipped();
        }
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(found.getBaseType().toString()))
                .<Look>map(Look.Known::new)
                .findFirst()
                .orElseGet(Look.Other::new);
    }

    /// Looks at the entries of a container, within bounds: a bomb is no office document.
    static Optional<FileType> insideOf(InputStream bytes) throws IOException {
        Optional<FileType> found = Optional.empty();
        var inflated = 0L;
        try (var zip = new ZipInputStream(bytes)) {
            var count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (++count > MOST_ENTRIES || name.endsWith(MACROS)) {
                    return Optional.empty();
                }
                found = found.or(() -> told(name));
                for (long n = zip.skip(MOST_INFLATED); n > 0; n = zip.skip(MOST_INFLATED)) {
                    inflated += n;
                    if (inflated > MOST_INFLATED) {
                        return Optional.empty();
                    }
                }
            }
            return found;
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> told(String entry) {
        return Stream.of(values())
                .filter(type -> !type.telltale.isEmpty() && type.telltale.equals(entry))
                .findFirst();
    }
}
