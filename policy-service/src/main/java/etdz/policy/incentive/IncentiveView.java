package etdz.policy.incentive;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An edition as anybody may read it.
///
/// @param facts that conditions and amount read, each once
record IncentiveView(
        IncentiveCode code,
        int edition,
        boolean sample,
        Bilingual name,
        Category category,
        List<ZoneCode> zones,
        ConditionForm conditions,
        String cel,
        Incentive.Amount amount,
        List<String> facts,
        @Nullable String stackingGroup,
        List<IncentiveCode> notTogetherWith,
        Incentive.Validity validity,
        List<String> materials,
        Incentive.Source source,
        @Nullable String fairCompetition,
        Instant recordedAt,
        List<EditionView> editions) {

    record EditionView(int edition, LocalDate from, LocalDate to, Instant recordedAt) {

        static EditionView of(Incentive incentive) {
            return new EditionView(
                    incentive.edition(),
                    incentive.validity().from(),
                    incentive.validity().to(),
                    incentive.recordedAt());
        }
    }

    static IncentiveView of(
            Incentive incentive,
            List<String> ofAmount,
            List<IncentiveCode> group,
            List<Incentive> editions) {
        return new IncentiveView(
                incentive.code(),
                incentive.edition(),
                incentive.sample(),
                incentive.name(),
                incentive.category(),
                incentive.zones(),
                ConditionForm.of(incentive.condition()),
                incentive.cel(),
                incentive.amount(),
                Stream.concat(incentive.condition().tests().map(it -> it.fact()), ofAmount.stream())
                        .distinct()
                        .toList(),
                incentive.stackingGroup(),
                group,
                incentive.validity(),
                incentive.materials(),
                incentive.source(),
                incentive.fairCompetition(),
                incentive.recordedAt(),
                editions.stream().map(EditionView::of).toList());
    }
}
