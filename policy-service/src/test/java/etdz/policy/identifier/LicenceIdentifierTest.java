package etdz.policy.identifier;

import static etdz.policy.identifier.IdentifierScheme.Verdict.VALID;
import static etdz.policy.identifier.IdentifierScheme.Verdict.WRONG_CHECK_CHARACTER;
import static etdz.policy.identifier.IdentifierScheme.Verdict.WRONG_SHAPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.CreditCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceIdentifierTest {

    private static final IdentifierScheme SCHEME = IdentifierScheme.current();
    private static final String TYPE = "11150000MB0N000018008";
    private static final CreditCode ISSUER = new CreditCode("11150100MB0N0001X5");
    private static final LicenceIdentifier FIRST = SCHEME.compose(TYPE, ISSUER, 1, 1);

    /// Published identifiers whose last character is one of MOD 37,36: a GRid of the recording
    /// industry, and an ISAN (ISO 15706) with both of its check characters.
    @ParameterizedTest
    @CsvSource({"A12425GABC1234002, M", "00000000D07A0090, Q", "00000000D07A009000000000, X"})
    void the_check_character_is_that_of_iso_7064(String text, char expected) {
        assertThat(CheckCharacter.of(text)).isEqualTo(expected);
    }

    @Test
    void every_wrong_character_is_told() {
        var text = FIRST.value();
        var told = 0;
        for (var at = SCHEME.root().length() + 1; at < text.length(); at++) {
            for (var other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (text.charAt(at) != '.' && text.charAt(at) != other) {
                    var wrong = new StringBuilder(text);
                    wrong.setCharAt(at, other);
                    assertThat(look(wrong.toString())).isNotEqualTo(VALID);
                    told++;
                }
            }
        }
        assertThat(told).isEqualTo(35 * (21 + 18 + 9 + 3 + 1));
    }

    @Test
    void two_characters_that_changed_places_are_told() {
        var text = FIRST.value();
        var at = text.indexOf("MB0N0001X5") + 1;
        var swapped = text.substring(0, at) + "0B" + text.substring(at + 2);

        assertThat(look(swapped)).isEqualTo(WRONG_CHECK_CHARACTER);
    }

    @Test
    void it_names_type_issuer_serial_and_version() {
        assertThat(FIRST.value())
                .startsWith(
                        "1.2.156.3005.2.11150000MB0N000018008.11150100MB0N0001X5.000000001.001.");
        assertThat(look(FIRST.value())).isEqualTo(VALID);
        assertThat(FIRST.version()).isOne();
    }

    @Test
    void what_supersedes_a_licence_has_its_serial_and_the_next_version() {
        var second = SCHEME.next(FIRST);

        assertThat(second.series()).isEqualTo(FIRST.series());
        assertThat(second.version()).isEqualTo(2);
        assertThat(look(second.value())).isEqualTo(VALID);
        assertThat(second).isEqualTo(SCHEME.compose(TYPE, ISSUER, 1, 2));
    }

    @Test
    void it_is_read_as_people_type_it() {
        var typed = " " + FIRST.value().toLowerCase(Locale.ROOT).replace("1.2", "１.２ ") + "\n";

        assertThat(SCHEME.read(typed)).isEqualTo(FIRST);
    }

    @Test
    void a_typing_mistake_is_told_from_what_is_no_identifier() {
        var last = FIRST.value().charAt(FIRST.value().length() - 1);
        var other = last == 'A' ? 'B' : 'A';

        assertThat(look(FIRST.value().substring(0, FIRST.value().length() - 1) + other))
                .isEqualTo(WRONG_CHECK_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.156.3005.2",
                "1.2.156.3005.3.11150000MB0N000018008.11150100MB0N0001X5.000000001.001.A",
                "1.2.156.3005.2.11150000MB0N000018008.11150100MB0N0001X5.1.001.A",
                "1.2.156.3005.2.示例.11150100MB0N0001X5.000000001.001.A"
            })
    void what_has_another_shape_is_no_identifier(String text) {
        assertThat(look(text)).isEqualTo(WRONG_SHAPE);
    }

    @Test
    void what_does_not_fit_is_not_composed() {
        assertThatThrownBy(() -> SCHEME.compose("a type", ISSUER, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SCHEME.compose(TYPE, ISSUER, 1_000_000_000L, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SCHEME.compose(TYPE, ISSUER, 1, 1000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// What nobody verified is data, and says so.
    @Test
    void the_composition_is_marked_as_not_verified() {
        assertThat(SCHEME.evidence()).isEqualTo("UNVERIFIED");
    }

    private static IdentifierScheme.Verdict look(String text) {
        return SCHEME.look(new LicenceIdentifier(text));
    }
}
