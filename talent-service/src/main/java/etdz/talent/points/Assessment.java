package etdz.talent.points;

import java.util.List;
import java.util.Optional;

/// The result of a self-test: every line with its reason, and what is missing for the next class.
///
/// @param permitClass empty when the points give no class
record Assessment(
        int score,
        Optional<PermitClass> permitClass,
        List<Line> lines,
        Optional<Gap> gap,
        List<Note> notes,
        PointsTable table) {

    Assessment {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// The distance to the next class (差一步).
    record Gap(PermitClass permitClass, int passMark, int missing) {}
}
