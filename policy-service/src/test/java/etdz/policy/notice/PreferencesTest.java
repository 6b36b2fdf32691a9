package etdz.policy.notice;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.China;
import etdz.policy.notice.Preferences.Quiet;
import etdz.policy.notice.Preferences.Rhythm.Daily;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:30, 2026-09-18T23:10, 2026-09-19T07:30",
        "22:00, 07:30, 2026-09-18T06:00, 2026-09-18T07:30",
        "22:00, 07:30, 2026-09-18T07:30, 2026-09-18T07:30",
        "22:00, 07:30, 2026-09-18T12:00, 2026-09-18T12:00",
        "12:00, 14:00, 2026-09-18T12:00, 2026-09-18T14:00",
        "12:00, 14:00, 2026-09-18T14:00, 2026-09-18T14:00"
    })
    void nothing_goes_out_in_quiet_hours(String from, String to, String at, String due) {
        assertThat(new Quiet(from, to).after(instant(at))).isEqualTo(instant(due));
    }

    @ParameterizedTest
    @CsvSource({
        "18, 2026-09-18T09:00, 2026-09-18T18:00",
        "18, 2026-09-18T18:00, 2026-09-19T18:00",
        "8, 2026-12-31T09:00, 2027-01-01T08:00"
    })
    void a_digest_goes_out_at_the_next_full_hour_that_was_set(int hour, String at, String next) {
        assertThat(new Daily(hour).next(instant(at))).isEqualTo(instant(next));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(China.ZONE).toInstant();
    }
}
