package etdz.policy.correspondence;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Code;
import java.time.Instant;

/// Ids grow with time, so that they are the order of a correspondence.
public record MessageId(String value) implements Code {

    static MessageId at(Instant now) {
        return new MessageId("MSG-" + UuidCreator.getTimeOrderedEpoch(now));
    }
}
