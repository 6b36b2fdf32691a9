package etdz.policy.organ;

import etdz.common.Code;

/// Names an organ, as the tokens of its staff and the register of powers do.
public record OrganCode(String value) implements Code {}
