package etdz.investment.negativelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.investment.classification.Industries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The same screening for features that show it beside other things.
@Component
public class CheckingIndustry {

    /// What the list in force on a day says of an industry; nothing is decided by it.
    ///
    /// @param section of the industry; absent for what is no code of the classification
    /// @param list absent for a day before the first edition that is here
    /// @param verdict `NOT_LISTED`, `RESTRICTED`, `NEEDS_MANUAL` or `PROHIBITED`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Check(
            LocalDate on,
            String industry,
            @Nullable String section,
            @Nullable Edition list,
            String verdict,
            List<Line> entries) {

        public Check {
            entries = List.copyOf(entries);
        }
    }

    /// The edition that was looked into.
    ///
    /// @param order number of the order that issued it
    public record Edition(
            String title, String order, LocalDate effectiveFrom, List<String> addresses) {

        public Edition {
            addresses = List.copyOf(addresses);
        }
    }

    /// An entry that the industry may fall under.
    ///
    /// @param text its words; absent where they were not found
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int number, String subject, @Nullable String text) {}

    private final ScreeningPlan screening;
    private final Industries industries;

    CheckingIndustry(ScreeningPlan screening, Industries industries) {
        this.screening = screening;
        this.industries = industries;
    }

    /// What the list in force on the day says.
    ///
    /// @param industry code of GB/T 4754
    public Check check(LocalDate day, String industry) {
        var screened = screening.screen(day, industry, "");
        return new Check(
                day,
                industry,
                industries.sectionOf(industry).map(Industries.Section::name).orElse(null),
                edition(screening.on(day)),
                screened.verdict().name(),
                screened.found().stream()
                        .map(finding -> finding.item())
                        .map(item -> new Line(item.no(), item.subject(), item.textZh()))
                        .toList());
    }

    private static @Nullable Edition edition(Optional<NegativeList> list) {
        return list.map(it ->
                        new Edition(it.doc(), it.order(), it.effectiveFrom(), it.officialAddress()))
                .orElse(null);
    }
}
