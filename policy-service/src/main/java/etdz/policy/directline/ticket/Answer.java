package etdz.policy.directline.ticket;

import java.time.Instant;

/// What the department answered.
public record Answer(String by, Instant at, String text) {}
