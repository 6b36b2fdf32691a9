package etdz.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final Allowances allowances = new Allowances("user", 10, 20, 100, nanos::get);

    private void seconds(double seconds) {
        nanos.addAndGet((long) (seconds * 1_000_000_000L));
    }

    @Test
    void a_full_allowance_is_a_burst_and_then_a_steady_flow() {
        for (var i = 19; i >= 0; i--) {
            assertThat(allowances.spend("one"))
                    .returns(i, Allowance::left)
                    .returns(false, Allowance::isSpent);
        }
        assertThat(allowances.spend("one"))
                .returns(true, Allowance::isSpent)
                .returns(1L, Allowance::waitSeconds);

        seconds(0.1);
        assertThat(allowances.spend("one").isSpent()).isFalse();
        assertThat(allowances.spend("one").isSpent()).isTrue();

        seconds(60);
        assertThat(allowances.spend("one").left()).isEqualTo(19);
    }

    @Test
    void callers_do_not_spend_each_others_allowance() {
        for (var i = 0; i < 25; i++) {
            allowances.spend("one");
        }

        assertThat(allowances.spend("other").left()).isEqualTo(19);
        assertThat(allowances.policy()).isEqualTo("\"user\";q=20;w=2");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::1, 2001:db8:1:2",
        "0:0:0:0:0:0:0:1, 0:0:0:0",
        "2001:db8::1, 2001:db8::1"
    })
    void an_ipv6_network_is_one_caller(String address, String caller) {
        assertThat(Address.of(address)).isEqualTo(caller);
    }
}
