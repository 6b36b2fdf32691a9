package etdz.investment.escort.stage;

import etdz.common.Code;

public record StageCode(String value) implements Code {}
