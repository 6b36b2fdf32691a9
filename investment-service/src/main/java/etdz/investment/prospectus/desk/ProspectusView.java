package etdz.investment.prospectus.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.MoneyView;
import etdz.investment.incentive.GivenFact;
import etdz.investment.incentive.Matched;
import etdz.investment.incentive.Matched.Match;
import etdz.investment.incentive.Matched.Verdict;
import etdz.investment.negativelist.CheckingIndustry.Check;
import etdz.investment.promise.board.KeptRates.Rates;
import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.Prospectus.Standing;
import etdz.investment.prospectus.ProspectusId;
import etdz.investment.prospectus.content.Building;
import etdz.investment.prospectus.content.Wish.Language;
import etdz.investment.prospectus.content.ZonePart;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.FactView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A prospectus as everybody reads it who has its address: no person, of the maker his zone only.
///
/// @param takenAt when its figures were gathered
/// @param check absent where no industry was named
/// @param unanswered how many questions were not answered then
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProspectusView(
        ProspectusId id,
        Standing standing,
        @Nullable ZoneCode madeIn,
        Language language,
        @Nullable String industry,
        LocalDate startOn,
        Map<String, Object> facts,
        @Nullable String note,
        Instant takenAt,
        LocalDate validUntil,
        boolean sample,
        int unanswered,
        List<ZoneView> zones,
        @Nullable Check check,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ZoneView(
            ZoneCode zone,
            @Nullable Bilingual name,
            BuildingView building,
            IncentivesView incentives,
            Rates rates,
            List<FactView> facts) {

        static ZoneView of(ZonePart part) {
            return new ZoneView(
                    part.zone(),
                    part.name(),
                    BuildingView.of(part.building()),
                    IncentivesView.of(part.incentives()),
                    part.rates(),
                    FactView.all(part.facts()));
        }
    }

    enum State {
        AVAILABLE,
        NEEDS_MANUAL,
        NOT_AVAILABLE
    }

    /// @param steps that have neither a history nor a limit
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BuildingView(
            State state,
            @Nullable LocalDate earliest,
            @Nullable LocalDate p50,
            @Nullable LocalDate p80,
            @Nullable Boolean provisional,
            @Nullable Integer draws,
            @Nullable Wording basis,
            @Nullable List<Wording> steps) {

        static BuildingView of(Building building) {
            return switch (building) {
                case Building.Reckoned(
                                var earliest,
                                var p50,
                                var p80,
                                var provisional,
                                var draws,
                                var basis) ->
                        new BuildingView(
                                State.AVAILABLE,
                                earliest,
                                p50,
                                p80,
                                provisional,
                                draws,
                                basis,
                                null);
                case Building.NeedsManual(var steps) ->
                        new BuildingView(
                                State.NEEDS_MANUAL, null, null, null, null, null, null, steps);
                case Building.NotAvailable _ ->
                        new BuildingView(
                                State.NOT_AVAILABLE, null, null, null, null, null, null, null);
            };
        }
    }

    /// @param total how many there are, of which the first are shown
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IncentivesView(State state, @Nullable Integer total, @Nullable List<MatchView> matches) {

        static IncentivesView of(Matched matched) {
            return switch (matched) {
                case Matched.Found(var matches, var total) ->
                        new IncentivesView(
                                State.AVAILABLE,
                                total,
                                matches.stream().map(MatchView::of).toList());
                case Matched.FactsNotKnown _ -> new IncentivesView(State.NEEDS_MANUAL, null, null);
                case Matched.NotAvailable _ -> new IncentivesView(State.NOT_AVAILABLE, null, null);
            };
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatchView(
            String code,
            Wording name,
            Verdict verdict,
            List<Wording> missing,
            List<Wording> failing,
            @Nullable MoneyView amount,
            @Nullable Wording amountText,
            boolean sample,
            String sourceTitle,
            @Nullable String sourceUrl,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static MatchView of(Match match) {
            return new MatchView(
                    match.code(),
                    match.name(),
                    match.verdict(),
                    match.missing(),
                    match.failing(),
                    match.amount() == null ? null : MoneyView.of(match.amount()),
                    match.amountText(),
                    match.sample(),
                    match.sourceTitle(),
                    match.sourceUrl(),
                    match.validFrom(),
                    match.validTo());
        }
    }

    /// A row of the list of its maker.
    ///
    /// @param own whether the reader made it himself and may refresh and withdraw it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            ProspectusId id,
            Standing standing,
            List<ZoneCode> zones,
            @Nullable String industry,
            Language language,
            LocalDate startOn,
            Instant madeAt,
            Instant takenAt,
            LocalDate validUntil,
            int unanswered,
            boolean own,
            long version) {

        static Row of(Prospectus held, String reader, int validDays, LocalDate today) {
            var wish = held.wish();
            return new Row(
                    held.id(),
                    held.standing(validDays, today),
                    wish.zones(),
                    wish.industry(),
                    wish.language(),
                    wish.startOn(),
                    held.madeAt(),
                    held.snapshot().takenAt(),
                    held.validUntil(validDays),
                    held.snapshot().unanswered(),
                    held.maker().subject().equals(reader),
                    held.version());
        }
    }

    static ProspectusView of(Prospectus held, int validDays, LocalDate today) {
        var wish = held.wish();
        var taken = held.snapshot();
        return new ProspectusView(
                held.id(),
                held.standing(validDays, today),
                held.maker().zone(),
                wish.language(),
                wish.industry(),
                wish.startOn(),
                GivenFact.plain(wish.facts()),
                wish.note(),
                taken.takenAt(),
                held.validUntil(validDays),
                taken.hasSamples(),
                taken.unanswered(),
                taken.zones().stream().map(ZoneView::of).toList(),
                taken.check(),
                held.version());
    }
}
