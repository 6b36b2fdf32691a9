package etdz.talent.points;

import etdz.common.Bilingual;
import java.util.Optional;

/// The points of one criterion, with the row of the table that gives them.
///
/// @param next what would give more, where anything can
record Line(
        String criterion,
        Bilingual name,
        Answer answer,
        int points,
        int max,
        Bilingual rule,
        Optional<Next> next) {

    /// @param needed the amount to reach or the code to choose
    record Next(int points, String needed, Bilingual rule) {}
}
