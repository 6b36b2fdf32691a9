package etdz.investment.project;

import java.math.BigDecimal;

/// Projects of one stage and currency together.
///
/// @param stage label
/// @param projects how many
/// @param investment of all, as approved
public record ProjectSum(String stage, String currency, long projects, BigDecimal investment) {}
