package etdz.policy.approval.stage;

import etdz.policy.identifier.LicenceIdentifier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// By what the register of licences finds a case that issued one; other cases have none, so that
/// the indexes hold licences only.
///
/// @param validTo the last day; [#NEVER] when it does not expire, so that such licences come last
/// @param attendOn when the holder has to be told something next
public record LicenceEntry(
        LicenceIdentifier identifier,
        Standing standing,
        LocalDate validTo,
        @Nullable LocalDate attendOn) {

    public static final LocalDate NEVER = Queue.NEVER;

    /// What has been done to a licence; whether it has expired is a question of the day.
    public enum Standing {
        ISSUED,
        SUPERSEDED,
        REVOKED,
        CANCELLED
    }

    public static @Nullable LicenceEntry of(Stage stage) {
        return switch (stage) {
            case Stage.Granted granted when granted.licence() != null -> of(granted.licence());
            case Stage.Revoked(var granted, _) when granted.licence() != null ->
                    ended(granted.licence(), Standing.REVOKED);
            case Stage.Cancelled(var granted, _) when granted.licence() != null ->
                    ended(granted.licence(), Standing.CANCELLED);
            default -> null;
        };
    }

    private static LicenceEntry of(Licence licence) {
        return licence.supersededBy() == null
                ? new LicenceEntry(
                        licence.identifier(),
                        Standing.ISSUED,
                        orNever(licence.validTo()),
                        licence.attendOn().orElse(null))
                : ended(licence, Standing.SUPERSEDED);
    }

    private static LicenceEntry ended(Licence licence, Standing standing) {
        return new LicenceEntry(licence.identifier(), standing, orNever(licence.validTo()), null);
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? NEVER : day;
    }
}
