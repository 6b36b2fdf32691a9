package etdz.investment.lead;

import etdz.common.CreditCode;
import org.jspecify.annotations.Nullable;

/// Who may invest.
///
/// @param creditCode of an enterprise that is registered here already
/// @param subject of the user who asked himself, so that he finds what became of it
public record Investor(String name, @Nullable CreditCode creditCode, @Nullable String subject) {}
