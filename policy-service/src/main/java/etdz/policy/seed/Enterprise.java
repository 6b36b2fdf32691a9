package etdz.policy.seed;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;

/// An invented enterprise of the sample data.
public record Enterprise(
        String id,
        CreditCode creditCode,
        String name,
        String nameEn,
        ZoneCode zone,
        String industryDivision) {}
