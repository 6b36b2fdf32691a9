package etdz.investment.promise.obligation;

import java.time.LocalDate;

/// That the other side agrees.
///
/// @param by who agreed for it
/// @param document where that can be read
public record Consent(String by, LocalDate on, String document) {}
