package etdz.investment.lead;

/// The officer who handles a lead.
///
/// @param id of the user
public record Owner(String id, String name) {}
