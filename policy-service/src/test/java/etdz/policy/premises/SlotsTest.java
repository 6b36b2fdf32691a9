package etdz.policy.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.policy.premises.Booking.Booked;
import etdz.policy.premises.Slot.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlotsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);
    private static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    private static final int PLACES = 10;

    private final Slots slots = new Slots(MONGO.stores());
    private final Booking booking = new Booking(slots);
    private final Slot slot = SlotResource.slot(HOHHOT, "project", DAY, "09:30", PLACES);

    @BeforeEach
    void open() {
        slots.open(slot);
    }

    @Test
    void sixty_four_at_once_get_no_more_places_than_there_are() throws InterruptedException {
        var tries = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 64; i++) {
            var who = "applicant-" + i;
            tries.add(() -> book(who, "key of " + who).isPresent());
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var got = pool.invokeAll(tries).stream().filter(SlotsTest::isTrue).count();

            assertThat(got).isEqualTo(PLACES);
        }
        var after = slots.find(slot.id()).orElseThrow();
        assertThat(after.taken()).isEqualTo(PLACES);
        assertThat(after.appointments()).hasSize(PLACES);
    }

    @Test
    void a_place_that_is_given_up_is_free_again_once() {
        for (var i = 0; i < PLACES; i++) {
            book("applicant-" + i, "key " + i);
        }
        assertThat(book("late", "key late")).isEmpty();
        var first = slots.find(slot.id()).orElseThrow().appointments().getFirst();

        assertThat(slots.move(first.id(), State.CANCELLED)).isPresent();
        assertThat(slots.move(first.id(), State.CANCELLED)).isEmpty();

        assertThat(book("late", "key late")).isPresent();
        assertThat(book("later", "key later")).isEmpty();
    }

    @Test
    void who_did_not_come_has_used_his_place() {
        var booked = book("applicant-1", "key 1").orElseThrow();

        slots.move(booked.appointment().id(), State.NO_SHOW);

        assertThat(slots.find(slot.id()).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void a_double_click_books_once_and_one_person_one_place() {
        var first = book("applicant-1", "key 1").orElseThrow();

        assertThat(book("applicant-1", "key 1").orElseThrow().appointment())
                .isEqualTo(first.appointment());
        assertThatThrownBy(() -> booked("applicant-1", "key 2"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("booked-already");
        assertThat(slots.find(slot.id()).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void a_key_that_booked_one_time_books_no_other() {
        book("applicant-1", "key 1");
        var other = SlotResource.slot(HOHHOT, "project", DAY, "10:00", PLACES);
        slots.open(other);
        var key = new CreationKey("key 1", "hash of another body");

        assertThatThrownBy(() -> booking.book(actor("applicant-1"), other.id(), null, key, NOW))
                .hasMessageContaining("idempotency-key-reused");
        assertThat(slots.book(other.id(), slot().appointments().getFirst())).isEmpty();
        assertThat(slots.find(other.id()).orElseThrow().taken()).isZero();
    }

    private Slot slot() {
        return slots.find(slot.id()).orElseThrow();
    }

    @Test
    void what_has_begun_is_not_booked() {
        assertThatThrownBy(() ->
                        booking.book(
                                actor("applicant-1"),
                                slot.id(),
                                null,
                                new CreationKey("k", ""),
                                slot.startsAt()))
                .hasMessageContaining("slot-over");
    }

    @Test
    void fewer_places_than_are_taken_are_not_possible() {
        book("applicant-1", "key 1");
        book("applicant-2", "key 2");

        assertThat(slots.open(SlotResource.slot(HOHHOT, "project", DAY, "09:30", 1))).isFalse();
        assertThat(slots.open(SlotResource.slot(HOHHOT, "project", DAY, "09:30", 2))).isTrue();
        assertThat(book("applicant-3", "key 3")).isEmpty();
    }

    @Test
    void no_question_reads_all_slots() {
        var booked = book("applicant-1", "key 1").orElseThrow();

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            slots.on(HOHHOT, "project", DAY);
                            slots.of("applicant-1", new PageRequest(5, Optional.empty()));
                            slots.of(booked.appointment().id());
                            slots.bookedUnder("key 1");
                            slots.move(booked.appointment().id(), State.CANCELLED);
                        }))
                .isEmpty();
    }

    private Optional<Booked> book(String who, String key) {
        try {
            return Optional.of(booked(who, key));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private Booked booked(String who, String key) {
        return booking.book(actor(who), slot.id(), null, new CreationKey(key, "hash"), NOW);
    }

    private static Actor actor(String who) {
        return new Actor(who, new Scope.Self(who), "applicant");
    }

    private static boolean isTrue(Future<Boolean> answer) {
        return answer.resultNow();
    }
}
