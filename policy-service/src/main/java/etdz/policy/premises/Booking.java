package etdz.policy.premises;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.matter.MatterCode;
import etdz.policy.premises.Slot.Appointment;
import etdz.policy.premises.Slot.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Books a place (预约), once for each key, and never one more than there are.
@Component
class Booking {

    record Booked(Slot slot, Appointment appointment) {}

    private final Slots slots;

    Booking(Slots slots) {
        this.slots = slots;
    }

    Booked book(Actor actor, String id, @Nullable MatterCode matter, CreationKey key, Instant now) {
        var earlier = bookedUnder(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var slot = found(id);
        if (!slot.startsAt().isAfter(now)) {
            throw Problem.of(CONFLICT, "slot-over");
        }
        var wanted =
                new Appointment(
                        "APT-" + UuidCreator.getTimeOrderedEpoch(),
                        actor.getPrincipal(),
                        actor.displayName(),
                        matter,
                        State.BOOKED,
                        now,
                        key.key(),
                        key.hash());
        return slots.book(id, wanted)
                .map(after -> new Booked(after, wanted))
                .orElseGet(() -> refused(id, actor, key));
    }

    /// Why nothing was booked, or what another call with this key booked meanwhile.
    private Booked refused(String id, Actor actor, CreationKey key) {
        var earlier = bookedUnder(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var own =
                found(id).appointments().stream()
                        .anyMatch(it ->
                                it.by().equals(actor.getPrincipal()) && it.state() == State.BOOKED);
        throw Problem.of(CONFLICT, own ? "booked-already" : "slot-full");
    }

    private Slot found(String id) {
        return slots.find(id).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-slot"));
    }

    /// What was booked under the key, whatever the time.
    private Optional<Booked> bookedUnder(CreationKey key) {
        return slots.bookedUnder(key.key())
                .map(slot -> new Booked(slot, slot.bookedUnder(key.key()).orElseThrow()))
                .map(booked -> repeated(booked, key));
    }

    private static Booked repeated(Booked booked, CreationKey key) {
        if (!booked.appointment().hash().equals(key.hash())) {
            throw CreationKeys.reused();
        }
        return booked;
    }
}
