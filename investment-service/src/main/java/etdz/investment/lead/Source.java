package etdz.investment.lead;

/// How a lead was found: 投资者咨询, 走访, 展会, 转介, 驻点招商, 以商招商, 其他.
public enum Source {
    ENQUIRY,
    VISIT,
    FAIR,
    REFERRAL,
    OUTPOST,
    EXISTING_INVESTOR,
    OTHER
}
