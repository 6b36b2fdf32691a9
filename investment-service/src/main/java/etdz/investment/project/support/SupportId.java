package etdz.investment.project.support;

import etdz.common.Code;

public record SupportId(String value) implements Code {}
