package etdz.investment.project.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.Bilingual;
import etdz.investment.project.approval.Approval.Known;
import etdz.investment.project.approval.Approval.NotShown;
import etdz.investment.project.approval.Approval.Unknown;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An approval of a project as it is shown.
///
/// @param documentNumber as the grant told it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        @JsonProperty("case") String id,
        String documentNumber,
        State state,
        @Nullable String matter,
        @Nullable Bilingual name,
        @Nullable String status,
        @Nullable LocalDate dueOn) {

    /// What is known of it.
    public enum State {
        KNOWN,
        NOT_SHOWN,
        UNKNOWN
    }

    static ApprovalView of(Approval approval, String number) {
        return switch (approval) {
            case Known(var id, var matter, var name, var status, var dueOn) ->
                    new ApprovalView(id, number, State.KNOWN, matter, name, status, dueOn);
            case NotShown(var id) -> without(id, number, State.NOT_SHOWN);
            case Unknown(var id) -> without(id, number, State.UNKNOWN);
        };
    }

    private static ApprovalView without(String id, String number, State state) {
        return new ApprovalView(id, number, state, null, null, null, null);
    }
}
