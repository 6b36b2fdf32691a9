package etdz.investment.project.approval;

import etdz.common.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An approval of a project, as far as it is known here.
sealed interface Approval {

    String caseId();

    /// Policy-service says so.
    ///
    /// @param status the legal name of where the case stands
    /// @param dueOn absent while no clock runs
    record Known(
            String caseId, String matter, Bilingual name, String status, @Nullable LocalDate dueOn)
            implements Approval {}

    /// Policy-service does not show the case to this reader.
    record NotShown(String caseId) implements Approval {}

    /// Policy-service was not reached, or its answer cannot be used.
    record Unknown(String caseId) implements Approval {}
}
