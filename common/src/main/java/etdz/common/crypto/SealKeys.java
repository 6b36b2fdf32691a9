package etdz.common.crypto;

import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the keys of a seal come from: the environment, else a file that one replica makes and all
/// on the machine read.
public final class SealKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);

    private SealKeys() {}

    /// Empty when neither is set.
    ///
    /// @param given base64, several separated by commas while keys are changed; the first closes
    /// @param file where a key made here is kept, when none is given
    public static List<byte[]> of(String given, String file, Suite suite) {
        if (!given.isBlank()) {
            return Arrays.stream(given.split(",", -1)).map(key -> decoded(key, suite)).toList();
        }
        return file.isBlank() ? List.of() : List.of(decoded(kept(Path.of(file), suite), suite));
    }

    public static byte[] made(Suite suite) {
        var key = new byte[suite.keyBytes()];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] decoded(String text, Suite suite) {
        var key = Base64.getDecoder().decode(text.strip());
        if (key.length != suite.keyBytes()) {
            throw new IllegalArgumentException(
                    "A key of %s has %d bytes, not %d"
                            .formatted(suite, suite.keyBytes(), key.length));
        }
        return key;
    }

    private static String kept(Path file, Suite suite) {
        try {
            var folder = requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            var fresh = Base64.getEncoder().encodeToString(made(suite));
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var made = Files.createTempFile(folder, "key", "", ownerOnly);
            try {
                Files.writeString(made, fresh, WRITE);
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException e) {
                LOG.atDebug().addKeyValue("file", file).setCause(e).log("The key is there");
            } finally {
                Files.delete(made);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
