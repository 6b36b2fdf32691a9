package etdz.investment.escort;

import etdz.investment.escort.mandate.Side;
import etdz.investment.escort.stage.StageCode;
import java.time.LocalDate;
import java.util.Locale;

/// What happened to an escort, with the facts that its state afterwards does not show. What people
/// wrote stays inside.
public sealed interface Move {

    record Offered() implements Move {}

    record Accepted() implements Move {}

    /// A later last day.
    ///
    /// @param before the last day until then
    record Prolonged(LocalDate before) implements Move {}

    /// Another agent.
    ///
    /// @param from id of the one before
    record HandedOver(String from) implements Move {}

    record StageBegun(StageCode stage) implements Move {}

    record StageFinished(StageCode stage) implements Move {}

    record StageSkipped(StageCode stage) implements Move {}

    record StageReopened(StageCode stage) implements Move {}

    record TaskAdded(int task) implements Move {}

    record TaskDone(int task) implements Move {}

    record TaskWithdrawn(int task) implements Move {}

    record NoteAdded(int note) implements Move {}

    record NotePutOff(int note) implements Move {}

    record NoteSettled(int note) implements Move {}

    record Ended() implements Move {}

    record Revoked(Side side) implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.escort.handed-over.v1` for [HandedOver].
    default String eventType() {
        var words = name().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "etdz.investment.escort." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
