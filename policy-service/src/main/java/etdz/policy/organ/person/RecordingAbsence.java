package etdz.policy.organ.person;

import etdz.common.http.CreationKey;
import etdz.common.http.ETag;
import etdz.policy.organ.person.Command.BeAbsent;
import etdz.policy.organ.person.Outcome.Moved;
import etdz.policy.organ.person.Outcome.Reason;
import etdz.policy.organ.person.Outcome.TurnedDown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody goes away and another stands in: the deputy must be of the same place and there on
/// every day.
@Component
class RecordingAbsence {

    private static final int SHOWN = 20;
    private static final int TRIES = 5;

    record Wanted(String user, LocalDate from, LocalDate to, String deputy, boolean handsOver) {}

    private final PeopleRegister register;

    RecordingAbsence(PeopleRegister register) {
        this.register = register;
    }

    /// The id follows from the key, so that a repeat finds what the first call recorded. The caller
    /// has read no version: when two write at once, the later looks again.
    Outcome record(Wanted wanted, CreationKey key, String by, Instant at) {
        for (var i = 0; i < TRIES; i++) {
            var person = register.find(wanted.user()).orElseThrow();
            if (register.done(wanted.user(), key)) {
                return new Moved(person);
            }
            var outcome = decide(person, wanted, key, by, at);
            if (!(outcome instanceof Moved(var next)) || register.store(next, Optional.of(key))) {
                return outcome;
            }
        }
        throw ETag.stale();
    }

    private Outcome decide(Person person, Wanted wanted, CreationKey key, String by, Instant at) {
        var there =
                register.find(wanted.deputy())
                        .filter(it -> Objects.equals(it.zone(), person.zone()))
                        .filter(it -> it.thereFrom(wanted.from(), wanted.to()));
        if (there.isEmpty()) {
            return new TurnedDown(Reason.DEPUTY_NOT_THERE);
        }
        var absence =
                new Absence(
                        idUnder(key),
                        wanted.from(),
                        wanted.to(),
                        wanted.deputy(),
                        wanted.handsOver(),
                        by,
                        at,
                        null);
        return person.on(new BeAbsent(absence), by, at);
    }

    static String idUnder(CreationKey key) {
        return "ABS-" + key.key().substring(0, SHOWN);
    }
}
