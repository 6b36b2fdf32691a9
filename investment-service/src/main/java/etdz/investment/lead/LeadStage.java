package etdz.investment.lead;

import etdz.common.CreditCode;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Where a lead stands, with the facts that hold only there.
public sealed interface LeadStage {

    /// The labels of the open ones, in their order, and of the ends.
    List<String> OPEN = List.of("LEAD", "CONTACTED", "NEGOTIATING", "SIGNED", "REGISTERED");

    List<String> ENDS = List.of("LOST", "CONVERTED");

    Instant at();

    /// It can still become a project.
    sealed interface Open extends LeadStage {}

    /// Nobody has talked to the investor yet (线索).
    record Lead(Instant at) implements Open {}

    /// 已联系
    record Contacted(Instant at) implements Open {}

    /// 在谈
    record Negotiating(Instant at) implements Open {}

    /// 已签约
    ///
    /// @param document name or number of what was signed
    record Signed(Instant at, LocalDate on, String document) implements Open {}

    /// The enterprise that is to build is registered (已注册).
    record Registered(Instant at, LocalDate on, CreditCode creditCode, String enterprise)
            implements Open {}

    sealed interface Ended extends LeadStage {

        /// Where it stood before, and stands again when it is reopened.
        Open from();
    }

    /// 已流失
    record Lost(Instant at, String reason, Open from) implements Ended {}

    /// It has become a project (已转项目).
    record Converted(Instant at, ProjectId project, Open from) implements Ended {}

    /// The name under which a stage is stored, from its label.
    static String variant(String label) {
        return label.charAt(0) + label.substring(1).toLowerCase(Locale.ROOT);
    }

    /// `NEGOTIATING`, as the API says it.
    default String label() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
