package etdz.paper;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import etdz.common.http.Problem;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes files of sheets, one after the other, so that however many are asked for the memory for
/// one is enough.
public class Printing {

    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int RETRY_SECONDS = 5;

    /// Part of every entity tag: another way of setting or writing gives other bytes.
    private static final String EDITION = "1";

    public enum Format {
        PDF("application/pdf"),
        OFD("application/ofd");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private final Semaphore press = new Semaphore(1, true);
    private @Nullable Typeface typeface;

    /// A strong entity tag, known before anything is written.
    public static String tag(Sheet sheet, Format format) {
        return "\"%s-%s-%s\""
                .formatted(
                        sheet.digest().substring(0, 32),
                        format.name().toLowerCase(Locale.ROOT),
                        EDITION);
    }

    public byte[] print(Sheet sheet, Format format) {
        try {
            if (!press.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(SERVICE_UNAVAILABLE, "unavailable").retryAfter(RETRY_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(SERVICE_UNAVAILABLE, "unavailable").retryAfter(RETRY_SECONDS);
        }
        try {
            return write(sheet, format);
        } finally {
            press.release();
        }
    }

    private byte[] write(Sheet sheet, Format format) {
        var face = typeface == null ? Typeface.load() : typeface;
        typeface = face;
        var pages = Typesetting.pages(sheet, face);
        return switch (format) {
            case PDF -> PdfWriter.write(sheet, pages, face);
            case OFD -> OfdWriter.write(sheet, pages, face);
        };
    }
}
