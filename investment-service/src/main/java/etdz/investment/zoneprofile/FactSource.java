package etdz.investment.zoneprofile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where a fact is from.
///
/// @param number of the document, if it has one
/// @param url of the document, if it is public
/// @param asOf the day, month or year of which the source speaks, as exactly as it says:
///   `2026-09-18`, `2026-09` or `2026`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactSource(
        String title,
        @Nullable String number,
        @Nullable String url,
        String asOf,
        Evidence evidence) {

    /// How far the fact was held against its source.
    public enum Evidence {
        /// Against the official text.
        VERIFIED,
        /// Against public copies only.
        PUBLIC_COPY,
        /// Not held against anything, or doubtful.
        UNVERIFIED,
        /// Invented for a demonstration (示例).
        SAMPLE
    }
}
