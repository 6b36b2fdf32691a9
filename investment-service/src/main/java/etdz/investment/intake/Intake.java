package etdz.investment.intake;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.investment.intake.Importing.Bringing;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A table that was brought, with what was found in it and how far it is taken in.
///
/// @param digest of its bytes
/// @param good rows that would change something
/// @param faults the first ones; `faultCount` counts all
/// @param done rows that were gone through since it was brought, or since it was confirmed
/// @param taken rows that were taken in since then
/// @param claimableAt when a job may go on with it, while one is needed
public record Intake(
        @BsonId String id,
        String kind,
        ZoneCode zone,
        String name,
        String digest,
        String by,
        Instant at,
        int rows,
        int good,
        int unchanged,
        int faulty,
        int faultCount,
        List<RowFault> faults,
        State state,
        int done,
        int taken,
        @Nullable Instant claimableAt,
        long version,
        CreationKey creation) {

    static final int SHOWN_FAULTS = 500;

    /// Confirmed is what decides; looking and taking in are jobs, taken up again after a crash.
    public enum State {
        CHECKING,
        CHECKED,
        CONFIRMED,
        TAKEN_IN
    }

    public Intake {
        faults = List.copyOf(faults);
    }

    /// One that nobody has looked at yet.
    static Intake brought(
            Bringing bringing,
            String kind,
            String name,
            String digest,
            int rows,
            CreationKey creation) {
        return new Intake(
                bringing.id(),
                kind,
                bringing.zone(),
                name,
                digest,
                bringing.by(),
                bringing.at(),
                rows,
                0,
                0,
                0,
                0,
                List.of(),
                State.CHECKING,
                0,
                0,
                bringing.at(),
                1,
                creation);
    }

    Bringing bringing() {
        return new Bringing(id, zone, by, at);
    }
}
