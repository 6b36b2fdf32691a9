package etdz.policy.attachment.document;

import etdz.policy.matter.Matter.TrustGrade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a file comes from, and who compared it with the original.
///
/// @param issuer who made the paper, as its owner says
public record Provenance(
        Origin origin, @Nullable String issuer, @Nullable Confirmation confirmation) {

    /// An officer saw the original, or found the same in a register (核验).
    public record Confirmation(String by, Instant at) {}

    public static Provenance of(Origin origin, @Nullable String issuer) {
        return new Provenance(origin, issuer, null);
    }

    public TrustGrade grade() {
        return confirmation == null ? origin.grade() : TrustGrade.A;
    }

    Provenance confirmed(Confirmation by) {
        return new Provenance(origin, issuer, by);
    }
}
