package etdz.policy.power;

import etdz.common.Code;

public record DelegationId(String value) implements Code {}
