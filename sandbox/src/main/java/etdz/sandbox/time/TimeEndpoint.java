package etdz.sandbox.time;

import etdz.common.time.China;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/// Tells and moves the platform's time; what is asked is added to what was asked before.
@Component
@Endpoint(id = "time")
class TimeEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TimeEndpoint.class);

    record View(Duration offset, long offsetMillis, OffsetDateTime now) {

        static View of(Duration offset, Instant real) {
            return new View(offset, offset.toMillis(), China.timeOf(real.plus(offset)));
        }
    }

    private final PlatformClock clock;

    TimeEndpoint(PlatformClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    View read() {
        return View.of(clock.offset(), InstantSource.system().instant());
    }

    @WriteOperation
    View move(String offset) throws InterruptedException {
        var shift =
                Shift.parse(offset)
                        .orElseThrow(() ->
                                new InvalidEndpointRequestException(
                                        "Not an offset: " + offset,
                                        "+20d, -3d, +2h, +30m or reset; at most 3660 days"));
        clock.shift(shift);
        var now = read();
        LOG.atInfo().addKeyValue("offset", now.offset()).log("Platform time moved");
        return now;
    }
}
