package etdz.investment.escort;

import etdz.common.Code;

public record EscortId(String value) implements Code {}
