package etdz.policy.licence;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.Bilingual;
import etdz.common.http.Problem;
import etdz.common.time.China;
import etdz.policy.approval.Case;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.stage.Stage;
import etdz.policy.identifier.IdentifierScheme;
import etdz.policy.identifier.IdentifierScheme.Verdict;
import etdz.policy.identifier.LicenceIdentifier;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells anybody what a licence is worth (证照核验). It reads the case that issued it, so that what
/// happens to the case is seen at once; whether it has expired is a question of today.
@Component
class Verifying {

    /// @param holder partly masked
    /// @param endedOn when it was revoked or cancelled
    /// @param sample 示例: worth nothing outside of a demonstration
    record Finding(
            LicenceIdentifier identifier,
            LicenceState state,
            LocalDate asOf,
            @Nullable String holder,
            @Nullable Bilingual matter,
            @Nullable String issuer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean renewedByLaw,
            @Nullable LocalDate endedOn,
            @Nullable Boolean sample) {

        static Finding unknown(LicenceIdentifier identifier, LocalDate asOf) {
            return new Finding(
                    identifier,
                    LicenceState.UNKNOWN,
                    asOf,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private final Cases cases;
    private final InstantSource clock;
    private final IdentifierScheme scheme = IdentifierScheme.current();

    Verifying(Cases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /// 422 for what cannot be an identifier: the check character is looked at first.
    Finding verify(String typed) {
        var identifier = scheme.read(typed);
        var verdict = scheme.look(identifier);
        if (verdict != Verdict.VALID) {
            throw Problem.of(UNPROCESSABLE_CONTENT, slug(verdict));
        }
        var today = China.dayOf(clock.instant());
        var versions = cases.versionsOf(identifier);
        return versions.stream()
                .flatMap(held -> found(held, identifier, versions, today).stream())
                .findFirst()
                .orElseGet(() -> Finding.unknown(identifier, today));
    }

    private static String slug(Verdict verdict) {
        return verdict == Verdict.WRONG_CHECK_CHARACTER
                ? "licence-identifier-mistyped"
                : "licence-identifier-malformed";
    }

    private static Optional<Finding> found(
            Case held, LicenceIdentifier wanted, List<Case> versions, LocalDate today) {
        var entry = held.licence();
        var grant = held.stage().grant().orElse(null);
        if (entry == null || grant == null || !entry.identifier().equals(wanted)) {
            return Optional.empty();
        }
        var licence = Objects.requireNonNull(grant.licence());
        var matter = held.application().matter();
        var authority = grant.decision().authority();
        return Optional.of(
                new Finding(
                        wanted,
                        LicenceState.of(entry, versions, today),
                        today,
                        MaskedName.of(held.application().applicant().name()),
                        matter.name(),
                        authority.issuer().name(),
                        licence.validFrom(),
                        licence.validTo(),
                        licence.renewedByLaw(),
                        endedOn(held.stage()),
                        matter.sample() || authority.sample()));
    }

    private static @Nullable LocalDate endedOn(Stage stage) {
        return switch (stage) {
            case Stage.Revoked(_, var annulment) -> annulment.on();
            case Stage.Cancelled(_, var annulment) -> annulment.on();
            default -> null;
        };
    }
}
