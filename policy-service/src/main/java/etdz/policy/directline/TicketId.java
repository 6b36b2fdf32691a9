package etdz.policy.directline;

import etdz.common.Code;

public record TicketId(String value) implements Code {}
