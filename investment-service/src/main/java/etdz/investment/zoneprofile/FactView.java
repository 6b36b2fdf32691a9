package etdz.investment.zoneprofile;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.FactName.Group;
import etdz.investment.zoneprofile.FactValue.Figure;
import etdz.investment.zoneprofile.FactValue.Unit;
import etdz.investment.zoneprofile.FactValue.Words;
import etdz.investment.zoneprofile.PublicZoneProfile.PublicFact;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact as everybody sees it. What nobody has recorded is there as not provided, never as zero.
///
/// @param value absent where it is not provided
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        FactName name,
        Group group,
        boolean provided,
        @Nullable ValueView value,
        @Nullable FactSource source) {

    /// Either a figure with its unit, or words.
    ///
    /// @param least decimal text
    /// @param most decimal text
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueView(
            @Nullable String least,
            @Nullable String most,
            @Nullable Unit unit,
            @Nullable Wording text) {

        static ValueView of(FactValue value) {
            return switch (value) {
                case Figure(var least, var most, var unit, var note) ->
                        new ValueView(least.toPlainString(), most.toPlainString(), unit, note);
                case Words(var wording) -> new ValueView(null, null, null, wording);
            };
        }
    }

    /// Every fact that zones are compared by, provided or not.
    public static List<FactView> all(List<PublicFact> facts) {
        return Arrays.stream(FactName.values())
                .map(name ->
                        facts.stream()
                                .filter(fact -> fact.name() == name)
                                .findFirst()
                                .map(FactView::of)
                                .orElseGet(
                                        () -> new FactView(name, name.group(), false, null, null)))
                .toList();
    }

    private static FactView of(PublicFact fact) {
        return new FactView(
                fact.name(), fact.name().group(), true, ValueView.of(fact.value()), fact.source());
    }
}
