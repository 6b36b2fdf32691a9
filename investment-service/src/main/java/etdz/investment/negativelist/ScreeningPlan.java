package etdz.investment.negativelist;

import etdz.investment.classification.Industries;
import etdz.investment.negativelist.Screening.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Looks a plan up in the edition of the list that is in force on a day.
@Component
class ScreeningPlan {

    private final List<NegativeList> editions;
    private final Industries industries;

    ScreeningPlan(
            @Value("classpath:data/negative-list-*.json") Resource[] files,
            Industries industries,
            JsonMapper json) {
        this.editions =
                Arrays.stream(files)
                        .map(file -> read(file, json))
                        .sorted(Comparator.comparing(NegativeList::effectiveFrom).reversed())
                        .toList();
        this.industries = industries;
    }

    private static NegativeList read(Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            return json.readValue(text, NegativeList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty for a day before the first edition that is here.
    Optional<NegativeList> on(LocalDate day) {
        return editions.stream().filter(list -> list.holdsOn(day)).findFirst();
    }

    /// @param industry code of GB/T 4754; what is none of its codes is not screened
    /// @param plan what is planned, in the planner's words
    Screening screen(LocalDate day, String industry, String plan) {
        var section = industries.sectionOf(industry).map(Industries.Section::name);
        var list = on(day);
        if (section.isEmpty() || list.isEmpty()) {
            return Screening.unknown();
        }
        var named = list.get().items().stream().filter(item -> item.concerns(plan)).toList();
        return Screening.of(
                named.isEmpty()
                        ? list.get().ofSection(section).stream().map(Finding::near).toList()
                        : named.stream().map(Finding::named).toList());
    }
}
