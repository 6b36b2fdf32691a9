package etdz.investment.enterprise.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the certificate (证书) says.
///
/// @param validUntil the last day; absent when it names none
/// @param document where the paper is kept, if it is
public record Certificate(
        String number,
        String issuer,
        LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        @Nullable String document) {}
