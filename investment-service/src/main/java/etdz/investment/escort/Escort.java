package etdz.investment.escort;

import static etdz.investment.escort.Outcome.Reason.ESCORT_MANDATE_NOT_IN_EFFECT;
import static etdz.investment.escort.Outcome.Reason.ESCORT_NOT_AT_THIS_STANDING;
import static etdz.investment.escort.Outcome.Reason.ESCORT_OVER;
import static etdz.investment.escort.Outcome.Reason.ESCORT_SAME_AGENT;
import static etdz.investment.escort.Outcome.Reason.ESCORT_STAGES_OPEN;
import static etdz.investment.escort.Outcome.Reason.ESCORT_TERM_NOT_LONGER;

import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Command.End;
import etdz.investment.escort.Command.HandOver;
import etdz.investment.escort.Command.Prolong;
import etdz.investment.escort.Command.Revoke;
import etdz.investment.escort.Command.Work;
import etdz.investment.escort.Outcome.TurnedDown;
import etdz.investment.escort.Standing.Ended;
import etdz.investment.escort.Standing.InForce;
import etdz.investment.escort.Standing.Offered;
import etdz.investment.escort.Standing.Over;
import etdz.investment.escort.Standing.Revoked;
import etdz.investment.escort.Standing.Running;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.mandate.Handover;
import etdz.investment.escort.mandate.Mandate;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageLine;
import etdz.investment.escort.task.Note;
import etdz.investment.escort.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// An escort (全过程代办). Immutable: a command yields the next one with the one event of its version in
/// `outbox`.
///
/// @param agent who accompanies it; absent until the zone accepted the mandate
/// @param stages the scope of the mandate, in the order of the way
/// @param present the first stage that is not settled, by which boards sort; absent when all are
/// @param running of which project or lead, while it is not over: none has two
/// @param history the newest [#MOST_ENTRIES] moves; earlier ones were told by their events
public record Escort(
        @BsonId EscortId id,
        ZoneCode zone,
        Mandate mandate,
        Standing standing,
        @Nullable Agent agent,
        List<Handover> handovers,
        List<StageLine> stages,
        @Nullable StageCode present,
        List<Task> tasks,
        List<Note> notes,
        Instant offeredAt,
        @Nullable String running,
        List<Entry> history,
        long version,
        List<EscortEvent> outbox) {

    /// How many tasks one escort may have, and how many notes.
    public static final int MOST_PARTS = 200;

    static final int MOST_ENTRIES = 200;

    public Escort {
        handovers = List.copyOf(handovers);
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    private record Step(Standing from, Command command) {}

    /// One that the zone has not accepted yet.
    public static Escort offered(
            EscortId id,
            ZoneCode zone,
            Mandate mandate,
            List<StageLine> stages,
            String by,
            Instant at) {
        var first =
                new Escort(
                        id,
                        zone,
                        mandate,
                        new Offered(at),
                        null,
                        List.of(),
                        stages,
                        present(stages),
                        List.of(),
                        List.of(),
                        at,
                        mandate.venture().key(),
                        List.of(),
                        1,
                        List.of());
        return Draft.of(first).telling(new Move.Offered(), by, null, at);
    }

    public Outcome on(Command command, String by, Moment now) {
        return switch (new Step(standing, command)) {
            case Step(Over _, _) -> new TurnedDown(ESCORT_OVER);
            case Step(Running _, Revoke(var side, var reason)) ->
                    next().at(new Revoked(now.at(), side, reason))
                            .moved(new Move.Revoked(side), by, reason, now.at());
            case Step(Running _, Prolong(var until)) -> prolong(until, by, now);
            case Step(Offered _, Accept(var named)) -> {
                var next = next().at(new InForce(now.at()));
                next.agent = named;
                yield next.moved(new Move.Accepted(), by, null, now.at());
            }
            case Step(Offered _, _) -> new TurnedDown(ESCORT_NOT_AT_THIS_STANDING);
            case Step(InForce _, Accept _) -> new TurnedDown(ESCORT_NOT_AT_THIS_STANDING);
            case Step(InForce _, HandOver(var to, var reason)) -> handOver(to, reason, by, now);
            case Step(InForce _, End()) -> end(by, now);
            case Step(InForce _, Work work) ->
                    effectOn(now.today()) == Effect.IN_EFFECT
                            ? new Working(this, by, now).on(work)
                            : new TurnedDown(ESCORT_MANDATE_NOT_IN_EFFECT);
        };
    }

    private Outcome prolong(LocalDate until, String by, Moment now) {
        var before = mandate.until();
        if (!until.isAfter(before) || until.isBefore(now.today())) {
            return new TurnedDown(ESCORT_TERM_NOT_LONGER);
        }
        var next = next();
        next.mandate = mandate.until(until);
        return next.moved(new Move.Prolonged(before), by, null, now.at());
    }

    private Outcome handOver(Agent to, String reason, String by, Moment now) {
        var before = agent;
        if (before == null || before.id().equals(to.id())) {
            return new TurnedDown(ESCORT_SAME_AGENT);
        }
        return next().after(new Handover(before, to, reason, by, now.at()))
                .moved(new Move.HandedOver(before.id()), by, reason, now.at());
    }

    private Outcome end(String by, Moment now) {
        return present == null
                ? next().at(new Ended(now.at())).moved(new Move.Ended(), by, null, now.at())
                : new TurnedDown(ESCORT_STAGES_OPEN);
    }

    static @Nullable StageCode present(List<StageLine> stages) {
        return stages.stream()
                .filter(it -> !it.progress().isSettled())
                .map(StageLine::code)
                .findFirst()
                .orElse(null);
    }

    /// Whether the agent may act on the mandate on a day; follows from the days alone.
    public Effect effectOn(LocalDate day) {
        if (!(standing instanceof InForce)) {
            return Effect.NONE;
        }
        if (day.isBefore(mandate.from())) {
            return Effect.NOT_YET;
        }
        return day.isAfter(mandate.until()) ? Effect.EXPIRED : Effect.IN_EFFECT;
    }

    /// Whether this user accompanies it.
    public boolean isAgent(String user) {
        return agent != null && agent.id().equals(user);
    }

    Draft next() {
        return Draft.of(this);
    }

    /// As if the relay had taken all its events but the newest, which says what others need to
    /// know.
    public Escort announced() {
        return next().announced().escort();
    }
}
