package etdz.policy.organ;

import etdz.common.Code;

/// Names a post, whoever holds it.
public record PostCode(String value) implements Code {}
