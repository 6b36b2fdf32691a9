package etdz.investment.promise.agreement;

import etdz.common.Money;

/// By what a zone may promise more than its published measures give (授权依据).
///
/// @param limit the most money that the zone may promise under it
public record Authority(String document, String number, Money limit) {}
