package etdz.investment.lead;

import java.time.LocalDate;

/// What is to be done next, and when.
public record NextStep(String text, LocalDate on) {}
