package etdz.policy.directline;

import java.time.Instant;

/// What the department answered.
public record Answer(String by, Instant at, String text) {}
