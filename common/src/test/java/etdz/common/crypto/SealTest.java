package etdz.common.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealTest {

    private static final byte[] TEXT = "文本".getBytes(UTF_8);
    private static final HexFormat HEX = HexFormat.of();

    static Stream<Suite> suites() {
        return Stream.of(new Aes256(), new Sm4());
    }

    private static byte[] key(Suite suite, int fill) {
        var key = new byte[suite.keyBytes()];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @ParameterizedTest
    @MethodSource("suites")
    void what_was_closed_opens_only_in_its_place(Suite suite) throws GeneralSecurityException {
        var seal = new Seal(suite, List.of(key(suite, 1)));
        var closed = seal.close(TEXT, "here");

        assertThat(seal.open(closed, "here")).isEqualTo(TEXT);
        assertThat(new String(closed, UTF_8)).doesNotContain("文本");
        assertThat(seal.close(TEXT, "here")).isNotEqualTo(closed);
        assertThatThrownBy(() -> seal.open(closed, "there"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> seal.open(new byte[3], "here"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @MethodSource("suites")
    void what_was_changed_does_not_open(Suite suite) {
        var seal = new Seal(suite, List.of(key(suite, 1)));
        var closed = seal.close(TEXT, "here");

        for (var at = 0; at < closed.length; at++) {
            var changed = closed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> seal.open(changed, "here"))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void a_former_key_still_opens_and_an_unknown_one_does_not(Suite suite)
            throws GeneralSecurityException {
        var closed = new Seal(suite, List.of(key(suite, 1))).close(TEXT, "here");
        var changing = new Seal(suite, List.of(key(suite, 2), key(suite, 1)));

        assertThat(changing.open(closed, "here")).isEqualTo(TEXT);
        assertThatThrownBy(() -> new Seal(suite, List.of(key(suite, 2))).open(closed, "here"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /// RFC 8998, appendix A.1.
    @Test
    void sm4_closes_as_its_published_example_does() throws GeneralSecurityException {
        var closed =
                new Sm4()
                        .process(
                                true,
                                HEX.parseHex("0123456789abcdeffedcba9876543210"),
                                HEX.parseHex("00001234567800000000abcd"),
                                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                                HEX.parseHex(
                                        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb"
                                                + "ccccccccccccccccdddddddddddddddd"
                                                + "eeeeeeeeeeeeeeeeffffffffffffffff"
                                                + "eeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(HEX.formatHex(closed))
                .isEqualTo(
                        "17f399f08c67d5ee19d0dc9969c4bb7d"
                                + "5fd46fd3756489069157b282bb200735"
                                + "d82710ca5c22f0ccfa7cbf93d496ac15"
                                + "a56834cbcf98c397b4024a2691233b8d"
                                + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @ParameterizedTest
    @MethodSource("suites")
    void keys_come_from_the_settings_or_a_file_of_our_own(Suite suite, @TempDir Path folder)
            throws IOException {
        var given = Base64.getEncoder().encodeToString(key(suite, 1));
        var file = folder.resolve("keys/one");

        assertThat(SealKeys.of(given + ", " + given, "", suite))
                .containsExactly(key(suite, 1), key(suite, 1));
        var made = SealKeys.of("", file.toString(), suite);
        assertThat(SealKeys.of("", file.toString(), suite)).containsExactly(made.getFirst());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SealKeys.of("", "", suite)).isEmpty();
        assertThatThrownBy(() -> SealKeys.of("c2hvcnQ=", "", suite))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(suite.toString());
    }
}
