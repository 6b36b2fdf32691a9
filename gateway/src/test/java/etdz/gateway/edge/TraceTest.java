package etdz.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_valid_trace_is_carried_on() {
        assertThat(Trace.of(GOOD)).isEqualTo(new Trace("0af7651916cd43dd8448eb211c80319c", GOOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x"
            })
    void anything_else_begins_a_new_one(String header) {
        assertThat(Trace.of(header).parent())
                .isNotEqualTo(header)
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Trace.of(null)).isNotEqualTo(Trace.of(null));
    }
}
