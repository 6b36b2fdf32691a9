package etdz.policy.attachment.document;

/// Whether a document of the applicant's store can go into a case today.
public sealed interface Offer {

    record Good(StoredFile file) implements Offer {}

    record Refused(Obstacle reason) implements Offer {}

    enum Obstacle {
        EXPIRED,
        ARCHIVED,
        /// There is a newer version.
        SUPERSEDED
    }
}
