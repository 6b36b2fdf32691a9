package etdz.investment.promise.agreement;

import etdz.common.Bilingual;

/// Something that stands in the way of an act.
///
/// @param code stable name of what is missing
/// @param link page of the portal where it can be brought or looked at
public record Lack(String code, Bilingual text, String link) {}
