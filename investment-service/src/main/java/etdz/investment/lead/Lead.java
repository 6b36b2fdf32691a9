package etdz.investment.lead;

import static etdz.investment.lead.Outcome.Reason.LEAD_ENDED;
import static etdz.investment.lead.Outcome.Reason.LEAD_NOT_AT_THIS_STAGE;
import static etdz.investment.lead.Outcome.Reason.LEAD_NOT_CONTACTED;
import static etdz.investment.lead.Outcome.Reason.LEAD_OPEN;

import etdz.common.ZoneCode;
import etdz.common.crypto.Confidential;
import etdz.common.time.Moment;
import etdz.investment.lead.Command.Advance;
import etdz.investment.lead.Command.Convert;
import etdz.investment.lead.Command.Lose;
import etdz.investment.lead.Command.Negotiate;
import etdz.investment.lead.Command.NoteContact;
import etdz.investment.lead.Command.PlanStep;
import etdz.investment.lead.Command.Reckon;
import etdz.investment.lead.Command.Register;
import etdz.investment.lead.Command.Reopen;
import etdz.investment.lead.Command.Sign;
import etdz.investment.lead.Command.StepBack;
import etdz.investment.lead.Command.Take;
import etdz.investment.lead.LeadStage.Contacted;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.lead.LeadStage.Ended;
import etdz.investment.lead.LeadStage.Lost;
import etdz.investment.lead.LeadStage.Negotiating;
import etdz.investment.lead.LeadStage.Open;
import etdz.investment.lead.LeadStage.Registered;
import etdz.investment.lead.LeadStage.Signed;
import etdz.investment.lead.Outcome.Moved;
import etdz.investment.lead.Outcome.TurnedDown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A lead (招商线索). Immutable: a command yields the next one with the one event of its version in
/// `outbox`.
///
/// @param contact whom to call
/// @param likeness by what its double is found
/// @param earlier the stages before the present one, for the way back
/// @param awaitsReplySince while nobody has talked to the investor; the clock of the first reply
///   runs from that day
/// @param touchedAt last contact or move from stage to stage; who waits longest comes first
/// @param told of what its officer was reminded since
/// @param history the newest [#MOST_ENTRIES] moves; earlier ones were told by their events
/// @param seen the newest event of each source that moved the lead
public record Lead(
        @BsonId LeadId id,
        ZoneCode zone,
        Prospect prospect,
        Source source,
        Investor investor,
        @Nullable Confidential contact,
        Likeness likeness,
        Estimate estimate,
        @Nullable Owner owner,
        LeadStage stage,
        List<Open> earlier,
        @Nullable NextStep nextStep,
        Instant openedAt,
        @Nullable Instant awaitsReplySince,
        Instant touchedAt,
        Told told,
        List<Entry> history,
        Map<String, Long> seen,
        long version,
        List<LeadEvent> outbox) {

    static final int MOST_ENTRIES = 100;

    private static final String PLATFORM = "platform";

    /// What an older release stored says nothing of reminders.
    @SuppressWarnings("ConstantValue")
    public Lead {
        told = told == null ? Told.NOTHING : told;
        earlier = List.copyOf(earlier);
        history = List.copyOf(history);
        seen = Map.copyOf(seen);
        outbox = List.copyOf(outbox);
    }

    private record Step(LeadStage from, Command command) {}

    /// One that nobody has talked to yet.
    ///
    /// @param text what the investor asked, or what is known of him
    public static Lead opened(
            LeadId id,
            ZoneCode zone,
            Prospect prospect,
            Source source,
            Investor investor,
            @Nullable Confidential contact,
            Estimate estimate,
            @Nullable Owner owner,
            @Nullable String text,
            String by,
            Instant at) {
        var first =
                new Lead(
                        id,
                        zone,
                        prospect,
                        source,
                        investor,
                        contact,
                        Likeness.of(prospect, investor),
                        estimate,
                        owner,
                        new LeadStage.Lead(at),
                        List.of(),
                        null,
                        at,
                        at,
                        at,
                        Told.NOTHING,
                        List.of(),
                        Map.of(),
                        1,
                        List.of());
        return Draft.of(first).telling(new Move.Opened(), by, text, at);
    }

    public Outcome on(Command command, String by, Instant at) {
        return switch (new Step(stage, command)) {
            case Step(Ended ended, Reopen(var reason)) -> reopen(ended, reason, by, at);
            case Step(Ended _, _) -> new TurnedDown(LEAD_ENDED);
            case Step(Open _, Reopen _) -> new TurnedDown(LEAD_OPEN);
            case Step(Open now, NoteContact(var text)) -> contacted(now, text, by, at);
            case Step(Open _, Take(var name)) -> {
                var next = next();
                next.owner = new Owner(by, name);
                yield next.moved(new Move.Taken(), by, null, at);
            }
            case Step(Open _, PlanStep(var step)) -> {
                var next = next();
                next.nextStep = step;
                yield next.moved(new Move.StepPlanned(), by, null, at);
            }
            case Step(Open _, Reckon(var estimate)) -> {
                var next = next();
                next.estimate = estimate;
                yield next.moved(new Move.Reckoned(), by, null, at);
            }
            case Step(Open now, Advance advance) -> advance(now, advance, by, at);
            case Step(Open now, StepBack(var reason)) -> stepBack(now, reason, by, at);
            case Step(Open now, Lose(var reason)) ->
                    next().at(new Lost(at, reason, now))
                            .moved(new Move.Lost(now.label()), by, reason, at);
            case Step(Open now, Convert(var project)) ->
                    next().at(new Converted(at, project, now))
                            .moved(new Move.Converted(now.label(), project), by, null, at);
        };
    }

    /// The same as an effect of another's event, once for each.
    ///
    /// @param sequence of the event; one that is not newer than the last of its source changes
    ///   nothing
    public Outcome onEvent(Command command, String source, long sequence, String by, Instant at) {
        return switch (on(command, by, at)) {
            case Moved(var next) -> new Moved(Draft.of(next).saw(source, sequence).lead());
            case TurnedDown refused -> refused;
        };
    }

    public boolean hasSeen(String source, long sequence) {
        return seen.getOrDefault(source, 0L) >= sequence;
    }

    private Moved contacted(Open now, String text, String by, Instant at) {
        var next = next().touch(at);
        next.awaitsReplySince = null;
        if (now instanceof LeadStage.Lead) {
            next.at(new Contacted(at)).after(now);
        }
        return next.moved(new Move.ContactNoted(), by, text, at);
    }

    private Outcome advance(Open now, Advance advance, String by, Instant at) {
        if (now instanceof LeadStage.Lead) {
            return new TurnedDown(LEAD_NOT_CONTACTED);
        }
        return switch (new Step(now, advance)) {
            case Step(Contacted _, Negotiate()) -> moveOn(now, new Negotiating(at), by, at);
            case Step(Negotiating _, Sign(var on, var document)) ->
                    moveOn(now, new Signed(at, on, document), by, at);
            case Step(Signed _, Register(var on, var code, var enterprise)) ->
                    moveOn(now, new Registered(at, on, code, enterprise), by, at);
            case Step(_, _) -> new TurnedDown(LEAD_NOT_AT_THIS_STAGE);
        };
    }

    private Moved moveOn(Open now, Open to, String by, Instant at) {
        return next().at(to).after(now).moved(new Move.MovedOn(now.label()), by, null, at);
    }

    private Outcome stepBack(Open now, String reason, String by, Instant at) {
        if (earlier.isEmpty()) {
            return new TurnedDown(LEAD_NOT_AT_THIS_STAGE);
        }
        return next().at(earlier.getLast())
                .back()
                .moved(new Move.MovedBack(now.label()), by, reason, at);
    }

    private Moved reopen(Ended ended, String reason, String by, Instant at) {
        return next().at(ended.from()).moved(new Move.Reopened(ended.label()), by, reason, at);
    }

    /// Its officer was reminded. Empty when there is nothing to remind of, or when that was told of
    /// this wait already.
    public Optional<Lead> reminded(Reminder reminder, LeadTerms terms, Moment now) {
        return reminder.missed(this, terms, now)
                .filter(_ -> !told.has(reminder))
                .map(day -> {
                    var next = next();
                    next.told = told.and(reminder, now.at());
                    var move = new Move.Reminded(reminder, day);
                    return next.moved(move, PLATFORM, null, now.at()).next();
                });
    }

    /// Whether it can still become a project.
    public boolean isOpen() {
        return stage instanceof Open;
    }

    private Draft next() {
        return Draft.of(this);
    }

    /// As if the relay had taken its events: for what was made elsewhere.
    public Lead untold() {
        return Draft.of(this).untold().lead();
    }
}
