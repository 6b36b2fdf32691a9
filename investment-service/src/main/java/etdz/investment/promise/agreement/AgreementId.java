package etdz.investment.promise.agreement;

import etdz.common.Code;

public record AgreementId(String value) implements Code {}
