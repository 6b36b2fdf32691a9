package etdz.investment.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Of what the officer of a lead was reminded in the present wait. It depends on no date: a clock
/// that is put back and comes again reminds nobody twice.
///
/// @param late when it was told that the first reply is late; a lead waits for it once only, also
///   when it is put back or reopened
/// @param stuck when it was told that the lead stands still; the next contact or move from stage to
///   stage begins a new wait
public record Told(@Nullable Instant late, @Nullable Instant stuck) {

    static final Told NOTHING = new Told(null, null);

    boolean has(Reminder reminder) {
        return switch (reminder) {
            case LATE -> late != null;
            case STUCK -> stuck != null;
        };
    }

    Told and(Reminder reminder, Instant at) {
        return switch (reminder) {
            case LATE -> new Told(at, stuck);
            case STUCK -> new Told(late, at);
        };
    }

    Told touched() {
        return new Told(late, null);
    }
}
