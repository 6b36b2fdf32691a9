package etdz.policy.directline.ticket;

import etdz.common.Code;

public record TicketId(String value) implements Code {}
