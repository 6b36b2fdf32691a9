package etdz.investment.enterprise.dossier;

/// A command either moves the record, changes nothing, or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Enterprise next) implements Outcome {}

    /// All that was told stands there already.
    record Unchanged() implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        ENTERPRISE_MERGED,
        ENTERPRISE_NOT_MERGED,
        MERGED_INTO_ITSELF
    }
}
