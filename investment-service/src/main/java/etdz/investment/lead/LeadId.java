package etdz.investment.lead;

import etdz.common.Code;

public record LeadId(String value) implements Code {}
