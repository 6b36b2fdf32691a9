package etdz.common.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;

/// A clock that stands where a test puts it.
public final class TestClock implements InstantSource {

    public static final String START = "2026-09-18T09:30";

    private volatile Instant now = Instant.EPOCH;

    public TestClock() {
        standAt(START);
    }

    /// Local time of the platform.
    public void standAt(String localTime) {
        now = LocalDateTime.parse(localTime).atZone(China.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
