package etdz.investment.promise.agreement;

import java.time.Instant;
import java.time.LocalDate;

/// Something that clauses wait for and that has happened.
public record Milestone(String name, LocalDate on, String proof, String by, Instant at) {}
