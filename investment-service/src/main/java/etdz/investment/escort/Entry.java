package etdz.investment.escort;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the history.
///
/// @param text what was written with the move
public record Entry(Instant at, String by, Move move, @Nullable String text) {}
