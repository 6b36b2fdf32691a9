package etdz.talent.points;

import etdz.common.Bilingual;

/// Something in the answers that the table cannot be asked about.
///
/// @param pointer JSON Pointer (RFC 6901) to it
record Flaw(String pointer, Bilingual text) {}
