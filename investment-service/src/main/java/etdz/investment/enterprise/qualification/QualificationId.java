package etdz.investment.enterprise.qualification;

import etdz.common.Code;

/// `QUA-` and a time-ordered UUID.
public record QualificationId(String value) implements Code {}
