package etdz.investment.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the history.
///
/// @param by whom, absent for what no person did
/// @param text why, where somebody had to say so
public record Entry(Instant at, @Nullable String by, Move move, @Nullable String text) {}
