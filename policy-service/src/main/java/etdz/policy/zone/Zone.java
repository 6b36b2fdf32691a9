package etdz.policy.zone;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import org.bson.codecs.pojo.annotations.BsonId;

/// A development zone (经开区).
///
/// @param divisionCode GB/T 2260 code of the league or city it lies in
/// @param evidence where this is known from
public record Zone(@BsonId ZoneCode code, Bilingual name, String divisionCode, String evidence) {}
