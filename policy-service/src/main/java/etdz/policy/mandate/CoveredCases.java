package etdz.policy.mandate;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import org.jspecify.annotations.Nullable;

/// Which cases a mandate covers: those that the enterprise which gave it filed for that one project
/// in that zone. An agent acts in the name of his principal and within what the mandate names (民法典
/// 第一百六十二条、第一百六十五条), so nothing else of the enterprise is among them.
///
/// @param filing the case that opened the project
/// @param projectCode that the answers of all further cases name; absent while the project has none
public record CoveredCases(
        ZoneCode zone, CreditCode enterprise, String filing, @Nullable String projectCode) {}
