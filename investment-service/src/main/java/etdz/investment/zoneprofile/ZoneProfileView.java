package etdz.investment.zoneprofile;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.investment.zoneprofile.FactView.ValueView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The profile of one zone as its officers keep it.
///
/// @param allowed what the reader may do to it
record ZoneProfileView(
        ZoneCode zone,
        List<KeptFact> facts,
        List<EntryView> history,
        List<String> allowed,
        long version) {

    /// @param earlier the last values before, newest first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptFact(
            FactName name,
            FactName.Group group,
            boolean provided,
            @Nullable ValueView value,
            @Nullable FactSource source,
            List<EarlierView> earlier) {

        static KeptFact of(FactName name, ZoneProfile held) {
            return held.fact(name)
                    .map(KeptFact::of)
                    .orElseGet(
                            () -> new KeptFact(name, name.group(), false, null, null, List.of()));
        }

        private static KeptFact of(ZoneFact fact) {
            return new KeptFact(
                    fact.name(),
                    fact.name().group(),
                    fact.value() != null,
                    view(fact.value()),
                    fact.source(),
                    fact.earlier().stream()
                            .map(it -> new EarlierView(view(it.value()), it.source()))
                            .toList());
        }

        private static @Nullable ValueView view(@Nullable FactValue value) {
            return value == null ? null : ValueView.of(value);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EarlierView(@Nullable ValueView value, FactSource source) {}

    /// @param facts that were changed
    record EntryView(Instant at, String by, List<FactName> facts) {

        static EntryView of(ZoneProfile.Entry entry) {
            return switch (entry.move()) {
                case Move.Changed(var facts) -> new EntryView(entry.at(), entry.by(), facts);
            };
        }
    }

    static ZoneProfileView of(ZoneProfile held, boolean mayWrite) {
        return new ZoneProfileView(
                held.zone(),
                Arrays.stream(FactName.values()).map(name -> KeptFact.of(name, held)).toList(),
                held.history().stream().map(EntryView::of).toList(),
                mayWrite ? List.of("facts") : List.of(),
                held.version());
    }
}
