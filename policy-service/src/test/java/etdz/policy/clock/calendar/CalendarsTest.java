package etdz.policy.clock.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.time.CalendarYear.Status;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate NEW_YEAR_EVE = LocalDate.of(2026, 12, 31);

    private Calendars calendars = CalendarFixture.calendars(Stores.on(MONGO.database()));

    @BeforeEach
    void publish() {
        calendars = CalendarFixture.calendars(Stores.on(MONGO.database()));
    }

    @Test
    void the_calendar_is_put_together_from_all_years() {
        var calendar = calendars.current();

        assertThat(calendar.after(LocalDate.of(2026, 12, 10), 20)).isEqualTo("2027-01-08");
        assertThat(calendar.isProvisional(NEW_YEAR_EVE)).isFalse();
        assertThat(calendar.isProvisional(NEW_YEAR_EVE.plusDays(1))).isTrue();
    }

    @Test
    void a_notice_of_the_next_year_takes_effect_at_once() {
        var provisional = CalendarFixture.notices().getLast();
        var off = new ArrayList<>(provisional.statutory());
        off.addAll(
                List.of(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 2, 9),
                        LocalDate.of(2027, 2, 10),
                        LocalDate.of(2027, 5, 3),
                        LocalDate.of(2027, 5, 4),
                        LocalDate.of(2027, 10, 4)));
        var invented =
                new Content(2027, Status.FINAL, "示例", provisional.statutory(), off, List.of())
                        .as("CN", 2, null, null);

        assertThat(calendars.publish(invented)).isTrue();

        assertThat(calendars.current().after(LocalDate.of(2026, 12, 10), 20))
                .isEqualTo("2027-01-11");
        assertThat(calendars.current().isProvisional(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(calendars.notices()).hasSize(6);
    }

    @Test
    void a_version_is_stored_once() {
        assertThat(calendars.publish(CalendarFixture.notices().getFirst())).isFalse();
    }

    @Test
    void a_notice_that_cannot_be_right_is_refused() {
        var wrong =
                new Content(
                                2028,
                                Status.FINAL,
                                "示例",
                                List.of(LocalDate.of(2028, 1, 1)),
                                List.of(),
                                List.of())
                        .as("CN", 1, null, null);

        assertThatThrownBy(() -> calendars.publish(wrong))
                .hasMessageContaining("STATUTORY_DAY_NOT_OFF, day=2028-01-01");
    }
}
