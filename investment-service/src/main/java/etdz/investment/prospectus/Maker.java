package etdz.investment.prospectus;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import org.jspecify.annotations.Nullable;

/// Who made a prospectus; of him only his zone is shown.
///
/// @param zone for which he works, if he is an officer
/// @param creditCode of the enterprise for which he acts
public record Maker(String subject, @Nullable ZoneCode zone, @Nullable CreditCode creditCode) {}
