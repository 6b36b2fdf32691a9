package etdz.investment.capital.kind;

import etdz.common.Bilingual;
import java.time.LocalDate;

/// A kind of capital as the data describe it.
///
/// @param countsAs what the source says of it; holds by itself only when `verified`
/// @param needsProof whether an arrival must name the proof of its inflow
/// @param validFrom the first day for which the source was read
/// @param verified whether somebody compared it with the text of the rule itself
public record CapitalKind(
        KindCode code,
        Bilingual name,
        CountsAs countsAs,
        boolean needsProof,
        String source,
        LocalDate validFrom,
        boolean verified) {}
