package etdz.policy.matter;

import etdz.common.Bilingual;

/// Who looks at an application before it is decided (审查环节).
///
/// @param lead the desk that puts the opinions of the others together (牵头); at most one
public record ReviewDesk(String code, Bilingual name, boolean lead) {}
