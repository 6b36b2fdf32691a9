package etdz.policy.power.list;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A list that was brought, with what was found in it.
///
/// @param digest of its bytes: the same file of a zone is the same list
/// @param faults the first ones; `faultCount` counts all
/// @param added how many delegations came in when it was confirmed
public record PowerList(
        @BsonId String id,
        ZoneCode zone,
        String name,
        String digest,
        String by,
        Instant at,
        int rows,
        int good,
        int unchanged,
        int faultCount,
        List<RowFault> faults,
        State state,
        @Nullable Integer added,
        long version,
        CreationKey creation) {

    static final int SHOWN_FAULTS = 500;

    /// Confirmed is what decides; taking in follows and is taken up again after a crash.
    public enum State {
        CHECKED,
        CONFIRMED,
        TAKEN_IN
    }

    public PowerList {
        faults = List.copyOf(faults);
    }
}
