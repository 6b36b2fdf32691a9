package etdz.gateway.session;

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

/// Where the keys of sessions come from: the environment, else a file that one replica makes and
/// all on the machine read, else memory.
final class SessionKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeys.class);
    private static final int BYTES = 32;

    private SessionKeys() {}

    static List<byte[]> of(SessionSettings settings) {
        if (!settings.key().isBlank()) {
            return Arrays.stream(settings.key().split(",", -1)).map(SessionKeys::decoded).toList();
        }
        if (!settings.keyFile().isBlank()) {
            return List.of(decoded(kept(Path.of(settings.keyFile()))));
        }
        LOG.atWarn().log("No session key is set: sessions end with this process");
        return List.of(made());
    }

    private static byte[] decoded(String text) {
        var key = Base64.getDecoder().decode(text.strip());
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A session key has 32 bytes, not " + key.length);
        }
        return key;
    }

    private static String kept(Path file) {
        try {
            var folder = requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            var fresh = Base64.getEncoder().encodeToString(made());
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var made = Files.createTempFile(folder, "key", "", ownerOnly);
            try {
                Files.writeString(made, fresh, WRITE);
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException e) {
                LOG.atDebug().addKeyValue("file", file).setCause(e).log("Session key is there");
            } finally {
                Files.delete(made);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
