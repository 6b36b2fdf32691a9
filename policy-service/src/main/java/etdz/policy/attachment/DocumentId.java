package etdz.policy.attachment;

import etdz.common.Code;

public record DocumentId(String value) implements Code {}
