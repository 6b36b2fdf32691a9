package etdz.investment.prospectus.content;

import etdz.common.ZoneCode;
import etdz.investment.incentive.GivenFact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For what somebody wants a prospectus.
///
/// @param zones one to eight, in the order in which they are shown
/// @param industry code of GB/T 4754
/// @param startOn on which the procedures are to begin
/// @param facts by which incentives are matched
/// @param note of the maker; whoever has the address reads it
public record Wish(
        List<ZoneCode> zones,
        @Nullable String industry,
        LocalDate startOn,
        List<GivenFact> facts,
        Language language,
        @Nullable String note) {

    public static final int MOST_ZONES = 8;
    public static final int MOST_FACTS = 100;

    public Wish {
        zones = List.copyOf(zones);
        facts = List.copyOf(facts);
    }

    /// In which it is written.
    public enum Language {
        ZH,
        EN
    }
}
