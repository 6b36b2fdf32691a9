package etdz.investment.negativelist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One edition of the list (外商投资准入特别管理措施（负面清单）), as far as its text could be read.
///
/// @param order number of the order that issued it
/// @param complete whether the text of every entry is there
@JsonIgnoreProperties(ignoreUnknown = true)
record NegativeList(
        String doc,
        String order,
        LocalDate effectiveFrom,
        List<String> officialAddress,
        boolean complete,
        List<Item> items) {

    private static final String UNVERIFIED = "unverified";
    private static final int SHORTEST_WORD = 2;

    /// One entry.
    ///
    /// @param measure what it demands, `PROHIBIT` or a limit
    /// @param condition the limit, where it could be read
    /// @param textZh its words; absent where they were not found
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            int no,
            String section,
            String subject,
            String measure,
            @Nullable Map<String, Object> condition,
            @Nullable String textZh,
            String evidence) {

        /// `农、林、牧、渔业` of `一、农、林、牧、渔业`.
        String sectionName() {
            return section.substring(section.indexOf('、') + 1);
        }

        /// Its words in force cannot be shown, so that nothing may be concluded from it.
        boolean isUnread() {
            return textZh == null || evidence.contains(UNVERIFIED);
        }

        boolean prohibits() {
            return measure.equals("PROHIBIT");
        }

        /// Whether what is planned names something of its subject.
        boolean concerns(String plan) {
            var said = plan.toLowerCase(Locale.ROOT);
            return Arrays.stream(subject.split("[、（），,()和与及等的]"))
                    .map(String::strip)
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .anyMatch(said::contains);
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom);
    }

    List<Item> ofSection(Optional<String> name) {
        return items.stream()
                .filter(item -> name.filter(item.sectionName()::equals).isPresent())
                .toList();
    }
}
