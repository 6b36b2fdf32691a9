package etdz.investment.project;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;

/// What was approved: the content of a granted filing (企业投资项目备案), as it opened the project.
///
/// @param industry code of GB/T 4754-2017
public record Filing(
        SourceCase sourceCase,
        ZoneCode zone,
        Holder enterprise,
        String name,
        String place,
        String industry,
        Money totalInvestment) {

    /// The case that was granted.
    ///
    /// @param sequence of the event that told of it
    public record SourceCase(String id, String documentNumber, long sequence) {}

    public record Holder(CreditCode creditCode, String name) {}
}
