package etdz.investment.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.http.MoneyView;
import etdz.investment.placement.Placement.Elsewhere;
import etdz.investment.placement.Placement.InZone;
import etdz.investment.placement.Placement.Open;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A major project as it goes out.
///
/// @param placement `OPEN`, `IN_ZONE` or `ELSEWHERE`
/// @param decision absent while nobody has decided
/// @param mayChange whether this reader may decide, or take the decision back
@JsonInclude(JsonInclude.Include.NON_NULL)
record MajorProjectView(
        MajorProjectId id,
        ZoneCode zone,
        String name,
        String industry,
        MoneyView investment,
        String basis,
        String placement,
        @Nullable DecisionView decision,
        List<UndoneView> earlier,
        String proposedBy,
        Instant proposedAt,
        boolean mayChange,
        long version) {

    /// @param place only where it is elsewhere, as the reason
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            LocalDate on,
            String document,
            @Nullable String place,
            @Nullable String reason,
            String by,
            Instant at) {

        static @Nullable DecisionView of(Placement placement) {
            return switch (placement) {
                case Open _ -> null;
                case InZone(var on, var document, var by, var at) ->
                        new DecisionView(on, document, null, null, by, at);
                case Elsewhere(var place, var reason, var on, var document, var by, var at) ->
                        new DecisionView(on, document, place, reason, by, at);
            };
        }
    }

    /// A decision that was taken back.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UndoneView(
            String placement,
            @Nullable DecisionView decision,
            String reason,
            String by,
            Instant at) {}

    static MajorProjectView of(MajorProject held, boolean mayChange) {
        return new MajorProjectView(
                held.id(),
                held.zone(),
                held.name(),
                held.industry(),
                MoneyView.of(held.investment()),
                held.basis(),
                held.placement().label(),
                DecisionView.of(held.placement()),
                held.earlier().stream()
                        .map(it ->
                                new UndoneView(
                                        it.placement().label(),
                                        DecisionView.of(it.placement()),
                                        it.reason(),
                                        it.by(),
                                        it.at()))
                        .toList(),
                held.proposedBy(),
                held.proposedAt(),
                mayChange,
                held.version());
    }
}
