package etdz.policy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files to send in.
public final class Papers {

    private Papers() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n%" + text + "\ntrailer << >>\n%%EOF\n").getBytes(US_ASCII);
    }

    public static byte[] executable() {
        return ("MZ" + "\0".repeat(200) + "This program cannot be run in DOS mode.")
                .getBytes(US_ASCII);
    }

    public static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
