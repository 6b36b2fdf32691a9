package etdz.talent.points;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.Bilingual;
import etdz.common.http.Problem;
import etdz.common.time.China;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The self-test for everybody: it computes, stores nothing and needs no log-in.
@RestController
@RequestMapping("/api/talent/points")
class PointsResource {

    private final PointsTables tables;
    private final InstantSource clock;

    PointsResource(PointsTables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    record AssessmentView(
            int score,
            int max,
            @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("class")
                    @Nullable String permitClass,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GapView toNextClass,
            List<LineView> lines,
            List<Note> notes,
            TableView table) {

        static AssessmentView of(Assessment assessed) {
            return new AssessmentView(
                    assessed.score(),
                    assessed.table().max(),
                    assessed.permitClass().map(Enum::name).orElse(null),
                    assessed.gap().map(GapView::of).orElse(null),
                    assessed.lines().stream().map(LineView::of).toList(),
                    assessed.notes(),
                    TableView.of(assessed.table()));
        }
    }

    record GapView(
            @JsonProperty("class") String permitClass, int passMark, int missing, Bilingual text) {

        static GapView of(Assessment.Gap gap) {
            return new GapView(
                    gap.permitClass().name(),
                    gap.passMark(),
                    gap.missing(),
                    new Bilingual(
                            "距%s类（%d分）还差%d分"
                                    .formatted(gap.permitClass(), gap.passMark(), gap.missing()),
                            "%d points short of class %s (%d)"
                                    .formatted(gap.missing(), gap.permitClass(), gap.passMark())));
        }
    }

    record LineView(
            String criterion,
            Bilingual name,
            Object value,
            int points,
            int max,
            Bilingual rule,
            @JsonInclude(JsonInclude.Include.NON_NULL) Line.@Nullable Next next) {

        static LineView of(Line line) {
            return new LineView(
                    line.criterion(),
                    line.name(),
                    switch (line.answer()) {
                        case Answer.Amount(var value) -> value;
                        case Answer.Choice(var code) -> code;
                        case Answer.Several(var codes) -> codes;
                    },
                    line.points(),
                    line.max(),
                    line.rule(),
                    line.next().orElse(null));
        }
    }

    /// Where the numbers come from and how sure we are of them.
    record TableView(
            String version,
            Bilingual document,
            String documentNumber,
            LocalDate validFrom,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validUntil,
            Bilingual evidence,
            boolean verified,
            int passA,
            int passB) {

        static TableView of(PointsTable table) {
            return new TableView(
                    table.version(),
                    table.document(),
                    table.documentNumber(),
                    table.validFrom(),
                    table.validUntil(),
                    table.evidence(),
                    table.verifiedBy() != null,
                    table.passA(),
                    table.passB());
        }
    }

    @PostMapping
    @PreAuthorize("permitAll()")
    AssessmentView assess(@RequestBody Map<String, Object> answers, Locale language) {
        var table =
                tables.inForceOn(China.dayOf(clock.instant()))
                        .orElseThrow(
                                () -> Problem.of(SERVICE_UNAVAILABLE, "no-points-table-in-force"));
        return switch (Questionnaire.read(table, answers)) {
            case Questionnaire.Reading.Sound(var profile) ->
                    AssessmentView.of(table.assess(profile));
            case Questionnaire.Reading.Flawed(var flaws) ->
                    throw Problem.invalid(
                            flaws.stream()
                                    .map(flaw ->
                                            new Problem.Fault(
                                                    flaw.pointer(), flaw.text().in(language)))
                                    .toList());
        };
    }
}
