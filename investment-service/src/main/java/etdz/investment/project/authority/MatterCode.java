package etdz.investment.project.authority;

import etdz.common.Code;

/// A matter (事项) of policy-service's catalogue.
public record MatterCode(String value) implements Code {}
