package etdz.policy.approval.stage;

import etdz.policy.identifier.LicenceIdentifier;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a grant issues (证照). It lives in the case that granted it, so that a revocation is seen in
/// the moment it is made.
///
/// @param identifier by GB/T 36904, with its check character
/// @param validTo the last day; absent where it does not expire
/// @param renewedByLaw nobody decided on the renewal in time (行政许可法 第五十条)
/// @param told which of the steps towards its end was told last
/// @param supersededBy the licence that an amendment or renewal put in its place
public record Licence(
        LicenceIdentifier identifier,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean renewedByLaw,
        @Nullable ExpiryStep told,
        @Nullable LicenceIdentifier supersededBy) {

    public static Licence issued(
            LicenceIdentifier identifier, LocalDate validFrom, @Nullable LocalDate validTo) {
        return new Licence(identifier, validFrom, validTo, false, null, null);
    }

    public Licence renewedTo(LocalDate newEnd) {
        return new Licence(identifier, validFrom, newEnd, true, null, supersededBy);
    }

    public Licence told(ExpiryStep step) {
        return new Licence(identifier, validFrom, validTo, renewedByLaw, step, supersededBy);
    }

    public Licence superseded(LicenceIdentifier by) {
        return new Licence(identifier, validFrom, validTo, renewedByLaw, told, by);
    }

    /// Whether another licence of the same serial number came after it, and after all others that
    /// did.
    public boolean isEarlierThan(LicenceIdentifier other) {
        var last = supersededBy == null ? identifier : supersededBy;
        return other.series().equals(identifier.series()) && other.version() > last.version();
    }

    public boolean endedOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /// The day on which the holder has to be told something next.
    Optional<LocalDate> attendOn() {
        return validTo == null || supersededBy != null
                ? Optional.empty()
                : ExpiryStep.after(told, validFrom, validTo).map(step -> step.on(validTo));
    }

    /// What is to be told by a day: of several steps that went by, the last.
    public Optional<ExpiryStep> reached(LocalDate today) {
        return validTo == null || supersededBy != null
                ? Optional.empty()
                : ExpiryStep.reached(told, validTo, today);
    }
}
