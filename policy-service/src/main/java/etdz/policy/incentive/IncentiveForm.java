package etdz.policy.incentive;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An edition as an editor brings it. Everything may be absent until it was looked at.
///
/// @param basedOn the edition that it follows; absent for a new incentive
/// @param cel absent: made from the conditions
record IncentiveForm(
        @Nullable String code,
        @Nullable Integer basedOn,
        @Nullable Boolean sample,
        @Nullable Bilingual name,
        @Nullable String category,
        @Nullable List<@Nullable ZoneCode> zones,
        @Nullable ConditionForm conditions,
        @Nullable String cel,
        @Nullable AmountForm amount,
        @Nullable String stackingGroup,
        @Nullable ValidityForm validity,
        @Nullable List<@Nullable String> materials,
        @Nullable SourceForm source,
        @Nullable String fairCompetition) {

    record AmountForm(
            @Nullable String cel,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Long capFen,
            @Nullable String capText) {}

    record ValidityForm(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record SourceForm(
            @Nullable String title,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable String url,
            @Nullable String note) {}
}
