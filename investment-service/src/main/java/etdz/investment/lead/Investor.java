package etdz.investment.lead;

import etdz.common.CreditCode;
import org.jspecify.annotations.Nullable;

/// Who may invest.
///
/// @param creditCode of an enterprise that is registered here already
/// @param subject of the user who asked himself, so that he finds what became of it
/// @param keyDigest of the key with which somebody who asked without log-in finds it; the key
///   itself is kept nowhere
public record Investor(
        String name,
        @Nullable CreditCode creditCode,
        @Nullable String subject,
        @Nullable String keyDigest) {

    public Investor(String name, @Nullable CreditCode creditCode, @Nullable String subject) {
        this(name, creditCode, subject, null);
    }
}
