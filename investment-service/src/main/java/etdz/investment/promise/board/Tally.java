package etdz.investment.promise.board;

/// How many obligations of one side stand where.
///
/// @param open owed and not late
/// @param overdue owed, and the due day is past
record Tally(
        long kept,
        long keptLate,
        long open,
        long overdue,
        long waiting,
        long waived,
        long breached,
        long lapsed) {

    /// The share of promises that were kept in time, of those that were kept, late or not, declared
    /// broken, or are overdue. What waits, is not due yet, was waived by both sides or lapsed with
    /// its agreement counts on neither side of the line.
    Rate rate() {
        return Rate.of(kept, kept + keptLate + breached + overdue);
    }
}
