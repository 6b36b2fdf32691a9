package etdz.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final byte[] TEXT = "文本".getBytes(UTF_8);

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static SessionSettings settings(String key, String file) {
        return new SessionSettings(key, file, Duration.ofMinutes(30), Duration.ofHours(12));
    }

    @Test
    void what_was_closed_opens_only_in_its_place() throws GeneralSecurityException {
        var seal = new Seal(List.of(key(1)));
        var closed = seal.close(TEXT, "here");

        assertThat(seal.open(closed, "here")).isEqualTo(TEXT);
        assertThat(new String(closed, UTF_8)).doesNotContain("文本");
        assertThatThrownBy(() -> seal.open(closed, "there"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> seal.open(new byte[3], "here"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_former_key_still_opens_and_an_unknown_one_does_not() throws GeneralSecurityException {
        var closed = new Seal(List.of(key(1))).close(TEXT, "here");

        assertThat(new Seal(List.of(key(2), key(1))).open(closed, "here")).isEqualTo(TEXT);
        assertThatThrownBy(() -> new Seal(List.of(key(2))).open(closed, "here"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keys_come_from_the_settings_or_a_file_of_our_own(@TempDir Path folder)
            throws java.io.IOException {
        var given = Base64.getEncoder().encodeToString(key(1));
        var file = folder.resolve("keys/session");

        assertThat(SessionKeys.of(settings(given, ""))).containsExactly(key(1));
        var made = SessionKeys.of(settings("", file.toString()));
        assertThat(SessionKeys.of(settings("", file.toString()))).containsExactly(made.getFirst());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SessionKeys.of(settings("", ""))).hasSize(1);
        assertThatThrownBy(() -> SessionKeys.of(settings("c2hvcnQ=", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
