package etdz.policy.premises;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.policy.premises.QueueTicket.State;
import etdz.policy.premises.Slot.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueTicketsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    private final QueueTickets tickets = new QueueTickets(MONGO.stores());
    private final TakingNumber taking = new TakingNumber(tickets);

    @Test
    void numbers_begin_at_one_in_each_group_and_on_each_day() {
        assertThat(take("project", "a").number()).isEqualTo(1);
        assertThat(take("project", "b").number()).isEqualTo(2);
        assertThat(take("talent", "c").number()).isEqualTo(1);
        assertThat(take("project", "a").number()).isEqualTo(1);
        var tomorrow = NOW.plusSeconds(86_400);
        assertThat(
                        taking.walkIn(HOHHOT, "project", "x", new CreationKey("d", ""), tomorrow)
                                .number())
                .isEqualTo(1);
    }

    @Test
    void who_booked_is_called_before_who_walked_in() {
        take("project", "a");
        take("project", "b");
        var slot = SlotResource.slot(HOHHOT, "project", DAY, "09:30", 5);
        var booked =
                taking.forAppointment(
                        slot,
                        new Appointment("APT-1", "x", "x", null, Slot.State.ARRIVED, NOW, "k", ""),
                        NOW);

        assertThat(called(1)).contains(booked.id());
        assertThat(called(2)).contains("hohhot-2026-09-18-project-001");
    }

    @Test
    void windows_that_call_at_once_never_call_the_same_number() throws InterruptedException {
        for (var i = 0; i < 40; i++) {
            take("project", "key " + i);
        }
        var calls = new ArrayList<Callable<String>>();
        IntStream.rangeClosed(1, 40).forEach(w -> calls.add(() -> called(w).orElseThrow()));

        List<String> got;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            got = pool.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(got).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void a_window_that_still_has_somebody_keeps_him() {
        take("project", "a");
        take("project", "b");

        var first = called(1);

        assertThat(called(1)).isEqualTo(first);
        tickets.finish(HOHHOT, first.orElseThrow(), State.SKIPPED, NOW);
        assertThat(called(1)).isPresent().isNotEqualTo(first);
    }

    @Test
    void what_was_not_called_is_not_served() {
        var waiting = take("project", "a");

        assertThat(tickets.finish(HOHHOT, waiting.id(), State.SERVED, NOW)).isEmpty();
    }

    @Test
    void no_question_reads_all_numbers() {
        take("project", "a");

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            called(1);
                            tickets.counts(HOHHOT, DAY);
                            tickets.called(HOHHOT, DAY);
                            tickets.calledAt(HOHHOT, DAY, 1);
                            tickets.page(
                                    HOHHOT,
                                    DAY,
                                    State.WAITING,
                                    new PageRequest(5, Optional.empty()));
                        }))
                .isEmpty();
    }

    private QueueTicket take(String group, String key) {
        return taking.walkIn(HOHHOT, group, "somebody", new CreationKey(key, ""), NOW);
    }

    private Optional<String> called(int window) {
        return tickets.call(HOHHOT, DAY, "project", window, NOW).map(QueueTicket::id);
    }
}
