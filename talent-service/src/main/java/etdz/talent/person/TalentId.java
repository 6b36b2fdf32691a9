package etdz.talent.person;

import etdz.common.Code;

/// The number of a talent in the register.
public record TalentId(String value) implements Code {}
