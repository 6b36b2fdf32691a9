package etdz.investment.escort.mandate;

import java.time.Instant;

/// One agent handed over to the next (代办交接).
///
/// @param by the officer who decided it
public record Handover(Agent from, Agent to, String reason, String by, Instant at) {}
