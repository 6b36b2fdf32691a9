package etdz.investment.lead;

/// What may be invested in.
///
/// @param name of the project that may come of it
/// @param place where in the zone; empty while that is open
/// @param industry code of GB/T 4754-2017; empty while that is open
public record Prospect(String name, String place, String industry) {}
