package etdz.policy.power;

import static etdz.policy.power.Outcome.Reason.ANNOUNCED_BEFORE_SIGNED;
import static etdz.policy.power.Outcome.Reason.DELEGATION_ANNOUNCED_ALREADY;
import static etdz.policy.power.Outcome.Reason.DELEGATION_CLOSED;
import static etdz.policy.power.Outcome.Reason.NOTHING_DUE;
import static etdz.policy.power.Outcome.Reason.NO_TERM_TO_RENEW;
import static etdz.policy.power.Outcome.Reason.RECALL_NOT_ANNOUNCED_IN_TIME;
import static etdz.policy.power.Outcome.Reason.RENEWAL_ENDS_NO_LATER;
import static etdz.policy.power.Outcome.Reason.TAKES_EFFECT_IN_THE_PAST;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Command.Amend;
import etdz.policy.power.Command.Announce;
import etdz.policy.power.Command.End;
import etdz.policy.power.Command.Recall;
import etdz.policy.power.Command.Remind;
import etdz.policy.power.Command.Renew;
import etdz.policy.power.Due.What;
import etdz.policy.power.Outcome.Moved;
import etdz.policy.power.Outcome.TurnedDown;
import etdz.policy.power.Standing.Ended;
import etdz.policy.power.Standing.Open;
import etdz.policy.power.Standing.Recalled;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.Renewal;
import etdz.policy.power.grant.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One delegation of a power to a zone (赋权), from its registration to its end. Immutable: a command
/// yields the next one with the one event of its version in `outbox`.
///
/// @param number of the delegations of this power, from 1
/// @param terms the newest
/// @param earlier the terms before, oldest first: each held until the first day of the next
/// @param begins the first day of the first terms; with `ends` what the look-up by day goes by
/// @param due what happens to it by itself next
/// @param words by whose beginnings it is found
public record Delegation(
        @BsonId DelegationId id,
        MatterCode matter,
        Bilingual name,
        ZoneCode zone,
        int number,
        boolean sample,
        Grant terms,
        List<Grant> earlier,
        Standing standing,
        LocalDate begins,
        LocalDate ends,
        @Nullable Due due,
        List<Entry> history,
        List<String> words,
        long version,
        List<DelegationEvent> outbox) {

    /// Before a delegation ends, somebody decides whether it is renewed.
    static final int REMINDER_DAYS = 90;

    public Delegation {
        earlier = List.copyOf(earlier);
        history = List.copyOf(history);
        words = List.copyOf(words);
        outbox = List.copyOf(outbox);
    }

    /// A line of the history.
    public record Entry(Instant at, String move, String by) {}

    /// Terms, and whether they reach a case.
    public record Reached(Grant terms, Reach reach) {}

    private record Step(Standing from, Command command) {}

    /// The first version of a delegation, as it is entered.
    ///
    /// @param sample 示例: no real decision may rest on it
    public static Delegation registered(
            DelegationId id,
            int number,
            Power power,
            Grant terms,
            boolean sample,
            String by,
            Instant at) {
        return new Delegation(
                        id,
                        power.matter(),
                        power.name(),
                        power.zone(),
                        number,
                        sample,
                        terms,
                        List.of(),
                        new Open(),
                        terms.validFrom(),
                        terms.last(),
                        dueOf(terms),
                        List.of(),
                        PowerWords.of(power, terms),
                        1,
                        List.of())
                .telling(new Move.Registered(), by, at);
    }

    /// All terms, oldest first.
    public List<Grant> editions() {
        return Stream.concat(earlier.stream(), Stream.of(terms)).toList();
    }

    public Reached reached(Circumstances of) {
        if (standing instanceof Recalled recalled && !of.on().isBefore(recalled.on())) {
            return new Reached(terms, Reach.RECALLED);
        }
        if (standing instanceof Ended(var last) && of.on().isAfter(last)) {
            return new Reached(terms, Reach.ENDED);
        }
        var newest = new Reached(terms, terms.reach(of));
        var reached = newest;
        for (var older : earlier.reversed()) {
            if (reached.reach().leavesTheFormer()) {
                reached = new Reached(older, older.reach(of));
            }
        }
        return reached.reach() == Reach.ENDED && newest.reach() == Reach.NOT_ANNOUNCED
                ? newest
                : reached;
    }

    /// Whether its end is near enough to be reminded of.
    public boolean endsSoon(LocalDate today) {
        return standing instanceof Open
                && terms.validTo() != null
                && !today.isBefore(terms.validTo().minusDays(REMINDER_DAYS))
                && !today.isAfter(terms.validTo());
    }

    public Outcome on(Command command, String by, Instant at) {
        var today = China.dayOf(at);
        return switch (new Step(standing, command)) {
            case Step(Open _, Announce(var on, var address)) -> announce(on, address, by, at);
            case Step(Open _, Amend(var newer)) ->
                    newer.validFrom().isBefore(today)
                                    || !newer.validFrom().isAfter(terms.validFrom())
                            ? new TurnedDown(TAKES_EFFECT_IN_THE_PAST)
                            : under(newer, new Move.Amended(), by, at);
            case Step(Open _, Renew(var renewal)) -> renew(renewal, today, by, at);
            case Step(Open _, Recall recall) -> recall(recall, today, by, at);
            case Step(Open _, Remind _) when isDue(What.REMINDER, today) ->
                    to(
                            standing,
                            new Due(terms.last().plusDays(1), What.END),
                            new Move.EndingSoon(terms.last()),
                            by,
                            at);
            case Step(Open _, End _) when isDue(What.END, today) ->
                    to(new Ended(terms.last()), null, new Move.Ended(terms.last()), by, at);
            case Step(_, Remind _), Step(_, End _) -> new TurnedDown(NOTHING_DUE);
            case Step(_, _) -> new TurnedDown(DELEGATION_CLOSED);
        };
    }

    private Outcome announce(LocalDate on, String address, String by, Instant at) {
        if (terms.announcedOn() != null && terms.announcedAt() != null) {
            return new TurnedDown(DELEGATION_ANNOUNCED_ALREADY);
        }
        if (terms.signedOn() != null && on.isBefore(terms.signedOn())) {
            return new TurnedDown(ANNOUNCED_BEFORE_SIGNED);
        }
        return with(terms.announced(on, address), earlier)
                .to(standing, due, new Move.Announced(), by, at);
    }

    /// What would hold after a renewal, if one is possible.
    public Optional<Grant> renewed(Renewal renewal) {
        return terms.validTo() == null ? Optional.empty() : Optional.of(terms.renewed(renewal));
    }

    private Outcome renew(Renewal renewal, LocalDate today, String by, Instant at) {
        if (terms.last().isBefore(today)) {
            return new TurnedDown(DELEGATION_CLOSED);
        }
        if (!renewal.validTo().isAfter(terms.last())) {
            return new TurnedDown(
                    terms.validTo() == null ? NO_TERM_TO_RENEW : RENEWAL_ENDS_NO_LATER);
        }
        return under(terms.renewed(renewal), new Move.Renewed(), by, at);
    }

    private Outcome recall(Recall recall, LocalDate today, String by, Instant at) {
        if (recall.on().isBefore(today)) {
            return new TurnedDown(TAKES_EFFECT_IN_THE_PAST);
        }
        if (recall.announcedOn().isAfter(recall.on())) {
            return new TurnedDown(RECALL_NOT_ANNOUNCED_IN_TIME);
        }
        var recalled =
                new Recalled(
                        recall.on(), recall.reason(), recall.announcedOn(), recall.announcedAt());
        return to(recalled, null, new Move.Recalled(recall.on(), recall.reason()), by, at);
    }

    private boolean isDue(What what, LocalDate today) {
        return due != null && due.what() == what && !today.isBefore(due.on());
    }

    private Moved under(Grant newer, Move move, String by, Instant at) {
        return with(newer, editions()).to(standing, dueOf(newer), move, by, at);
    }

    private static @Nullable Due dueOf(Grant terms) {
        return terms.validTo() == null
                ? null
                : new Due(terms.validTo().minusDays(REMINDER_DAYS), What.REMINDER);
    }

    private Delegation with(Grant newer, List<Grant> older) {
        return new Delegation(
                id, matter, name, zone, number, sample, newer, older, standing, begins, ends, due,
                history, words, version, outbox);
    }

    private Moved to(Standing next, @Nullable Due nextDue, Move move, String by, Instant at) {
        var last = next instanceof Recalled recalled ? recalled.on().minusDays(1) : terms.last();
        return new Moved(
                new Delegation(
                                id,
                                matter,
                                name,
                                zone,
                                number,
                                sample,
                                terms,
                                earlier,
                                next,
                                begins,
                                last,
                                nextDue,
                                history,
                                words,
                                version + 1,
                                outbox)
                        .telling(move, by, at));
    }

    private Delegation telling(Move move, String by, Instant at) {
        return new Delegation(
                id,
                matter,
                name,
                zone,
                number,
                sample,
                terms,
                earlier,
                standing,
                begins,
                ends,
                due,
                Stream.concat(history.stream(), Stream.of(new Entry(at, move.name(), by))).toList(),
                words,
                version,
                Stream.concat(outbox.stream(), Stream.of(DelegationEvent.of(this, move, at)))
                        .toList());
    }

    /// As a row of history that nobody is told or reminded of: for what is entered in bulk.
    public Delegation untold() {
        return new Delegation(
                id, matter, name, zone, number, sample, terms, earlier, standing, begins, ends,
                null, history, words, version, List.of());
    }
}
