package etdz.investment.escort.mandate;

import etdz.common.CreditCode;
import org.jspecify.annotations.Nullable;

/// Who mandates the zone (委托人): an enterprise, or an investor who has none here yet.
///
/// @param creditCode of the enterprise; whoever acts for it sees its escorts
/// @param subject of the user who gave the mandate
public record Client(String name, @Nullable CreditCode creditCode, String subject) {}
