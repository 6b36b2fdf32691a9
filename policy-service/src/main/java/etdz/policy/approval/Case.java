package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;

import etdz.common.time.Moment;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Hearing;
import etdz.policy.approval.stage.LicenceEntry;
import etdz.policy.approval.stage.Queue;
import etdz.policy.approval.stage.Review;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.AwaitingCorrection;
import etdz.policy.approval.stage.Stage.Closed;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Submitted;
import etdz.policy.approval.stage.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One application for one matter (办件). Immutable: a command yields the next case, its version one
/// higher and the one event of that version in `outbox`, so that one write stores all three.
///
/// @param handler the officer who has claimed it
/// @param last the move that led to this version
/// @param status its legal name, by which the register is filtered
/// @param queue by what the work list finds it, while it is open
/// @param licence by what the register of licences finds it, if it issued one
public record Case(
        @BsonId CaseId id,
        Application application,
        Dossier dossier,
        Stage stage,
        List<Correction> corrections,
        @Nullable String handler,
        List<Entry> history,
        Move last,
        Status status,
        @Nullable Queue queue,
        @Nullable LicenceEntry licence,
        long version,
        List<CaseEvent> outbox) {

    public Case {
        corrections = List.copyOf(corrections);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// A line of the case's history.
    public record Entry(Instant at, String move, String by) {}

    private record Step(Stage from, Command command) {}

    public static Case submitted(CaseId id, Application application, Dossier dossier, Moment now) {
        var received = new Change(application, dossier, Submitted.at(now), List.of(), null);
        return following(
                id,
                received,
                List.of(),
                List.of(),
                1,
                new Move.Submitted(),
                application.openedBy(),
                now);
    }

    public Outcome on(Command command, String by, Moment now) {
        return switch (new Step(stage, command)) {
            case Step(_, Command.Manage managing) -> new Managing(this, by, now).on(managing);
            case Step(Submitted held, Command.Intake intake) ->
                    new Receiving(this, by, now).on(held, intake);
            case Step(AwaitingCorrection _, Command.AnswerCorrection(var corrected)) ->
                    new Receiving(this, by, now).corrected(corrected);
            case Step(Running held, Command.Hear hearing) ->
                    new HearingApplicant(this, by, now).on(held, hearing);
            case Step(Running held, Command.Handle handling) ->
                    new Conducting(this, by, now).on(held, handling);
            case Step(Closed held, Command.Conclude concluding) ->
                    new Concluding(this, by, now).on(held, concluding);
            case Step(_, _) -> new TurnedDown(NOT_AT_THIS_STAGE);
        };
    }

    Moved moved(Change change, Move move, String by, Moment now) {
        return new Moved(following(id, change, history, outbox, version + 1, move, by, now));
    }

    private static Case following(
            CaseId id,
            Change change,
            List<Entry> history,
            List<CaseEvent> outbox,
            long version,
            Move move,
            String by,
            Moment now) {
        var silent =
                new Case(
                        id,
                        change.application(),
                        change.dossier(),
                        change.stage(),
                        change.corrections(),
                        change.handler(),
                        append(history, new Entry(now.at(), move.name(), by)),
                        move,
                        Status.of(change.stage()),
                        Queue.of(
                                id,
                                change.stage(),
                                change.application().matter(),
                                change.handler(),
                                now.calendar()),
                        LicenceEntry.of(change.stage()),
                        version,
                        outbox);
        return silent.waiting(append(outbox, CaseEvent.of(silent, now.at())));
    }

    private Case waiting(List<CaseEvent> events) {
        return new Case(
                id,
                application,
                dossier,
                stage,
                corrections,
                handler,
                history,
                last,
                status,
                queue,
                licence,
                version,
                events);
    }

    private static <T> List<T> append(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /// The case as if the relay had taken all its events but those of the last `kept` versions.
    public Case announced(int kept) {
        return waiting(outbox.subList(Math.max(0, outbox.size() - kept), outbox.size()));
    }

    public boolean isOpen() {
        return !(stage instanceof Closed);
    }

    /// Whether an amendment or a renewal has put another licence in the place of the one it issued.
    public boolean isSuperseded() {
        return licence != null && licence.standing() == LicenceEntry.Standing.SUPERSEDED;
    }

    /// Whether what it granted has been neither revoked nor cancelled.
    public boolean isInForce() {
        return stage instanceof Stage.Granted;
    }

    /// Whether somebody presides over its hearing.
    public boolean isPresidedBy(String person) {
        return stage.handled().filter(it -> Hearing.isPresidedBy(it.hearing(), person)).isPresent();
    }

    public boolean isUnderReview() {
        return stage.handled().map(Handling::review).isPresent();
    }

    /// What a desk was asked, while the case is under review.
    public Optional<Review.Lane> lane(DeskCode desk) {
        return stage.handled().map(Handling::review).flatMap(review -> review.lane(desk));
    }

    /// The date that counts now, if one does.
    public @Nullable LocalDate dueOn() {
        return queue == null ? null : queue.dueOn().orElse(null);
    }
}
