package etdz.investment.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the history.
///
/// @param text what was written with the move, for those who handle leads
public record Entry(Instant at, String by, Move move, @Nullable String text) {}
