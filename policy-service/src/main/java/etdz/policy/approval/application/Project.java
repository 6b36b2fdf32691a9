package etdz.policy.approval.application;

import etdz.common.Money;

/// The project that a filing (企业投资项目备案) is about, as investment-service will open it.
///
/// @param industry class of GB/T 4754
public record Project(String name, String place, String industry, Money totalInvestment) {}
