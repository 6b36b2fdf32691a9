package etdz.investment.prospectus;

import etdz.investment.prospectus.content.Snapshot;

/// What its maker may ask of a prospectus.
public sealed interface Command {

    /// It was gathered anew.
    record Refresh(Snapshot snapshot) implements Command {}

    /// Nobody is to read it any more.
    record Withdraw() implements Command {}
}
