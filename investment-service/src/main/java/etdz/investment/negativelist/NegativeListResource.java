package etdz.investment.negativelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.time.China;
import etdz.investment.classification.Industries;
import etdz.investment.negativelist.Screening.Finding;
import etdz.investment.negativelist.Screening.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the negative list says of a plan, with its words and where they come from.
@RestController
@RequestMapping("/api/investment/negative-list")
class NegativeListResource {

    /// @param on the day for which was looked
    /// @param section of the industry; absent for what is no code of the classification
    /// @param list absent for a day before the first edition that is here
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            LocalDate on,
            String industry,
            @Nullable String section,
            @Nullable Source list,
            Verdict verdict,
            List<Entry> entries,
            SecurityReview securityReview) {}

    /// @param complete whether the words of every entry are here
    record Source(
            String title,
            String order,
            LocalDate effectiveFrom,
            List<String> addresses,
            boolean complete) {

        static Source of(NegativeList list) {
            return new Source(
                    list.doc(),
                    list.order(),
                    list.effectiveFrom(),
                    list.officialAddress(),
                    list.complete());
        }
    }

    /// @param text absent where the words in force were not found
    /// @param named whether the plan's own words name the subject
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            int number,
            String section,
            String subject,
            Verdict verdict,
            boolean named,
            String measure,
            @Nullable Map<String, Object> condition,
            @Nullable String text,
            String evidence) {

        static Entry of(Finding finding) {
            var item = finding.item();
            return new Entry(
                    item.no(),
                    item.sectionName(),
                    item.subject(),
                    finding.verdict(),
                    finding.named(),
                    item.measure(),
                    item.condition(),
                    item.textZh(),
                    item.evidence());
        }
    }

    private final ScreeningPlan screening;
    private final Industries industries;
    private final SecurityReview review;
    private final InstantSource clock;

    NegativeListResource(
            ScreeningPlan screening,
            Industries industries,
            @Value("classpath:data/security-review.json") Resource review,
            JsonMapper json,
            InstantSource clock) {
        this.screening = screening;
        this.industries = industries;
        this.clock = clock;
        try (var text = review.getInputStream()) {
            this.review = json.readValue(text, SecurityReview.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Answer screen(
            @RequestParam String industry,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam Optional<LocalDate> on) {
        var day = on.orElseGet(() -> China.dayOf(clock.instant()));
        var screened = screening.screen(day, industry, plan);
        return new Answer(
                day,
                industry,
                industries.sectionOf(industry).map(Industries.Section::name).orElse(null),
                screening.on(day).map(Source::of).orElse(null),
                screened.verdict(),
                screened.found().stream().map(Entry::of).toList(),
                review);
    }
}
