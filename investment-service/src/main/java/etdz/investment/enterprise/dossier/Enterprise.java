package etdz.investment.enterprise.dossier;

import static java.util.Objects.requireNonNull;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.enterprise.dossier.Command.Merge;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Command.Separate;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Outcome.Moved;
import etdz.investment.enterprise.dossier.Outcome.Reason;
import etdz.investment.enterprise.dossier.Outcome.TurnedDown;
import etdz.investment.enterprise.dossier.Outcome.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// An enterprise as a zone knows it (一企一档). Immutable: a command yields the next one with the one
/// event of its version in `outbox`.
///
/// @param facts each at most once, a name among them
/// @param finding by what the register finds it
/// @param merger into which other record it was merged; it then leads there and is not listed
/// @param history the last moves
public record Enterprise(
        @BsonId CreditCode creditCode,
        ZoneCode zone,
        List<Fact> facts,
        Finding finding,
        @Nullable Merger merger,
        List<Entry> history,
        long version,
        List<EnterpriseEvent> outbox) {

    static final int MOST_ENTRIES = 50;

    public Enterprise {
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// That this record and another one are of the same enterprise.
    public record Merger(CreditCode into, String reason, String by, Instant at) {}

    /// A line of the history.
    public record Entry(Instant at, Move move, String by) {}

    /// The first version.
    ///
    /// @param told a name and whatever else is known
    public static Enterprise recorded(
            CreditCode code, ZoneCode zone, Tell told, String by, Instant at) {
        var where = Stream.of(new Said(Name.ZONE, zone.value()));
        var facts =
                Stream.concat(where, told.facts().stream().filter(said -> said.value() != null))
                        .map(said ->
                                new Fact(
                                        said.name(),
                                        said.value(),
                                        told.source(),
                                        told.on(),
                                        List.of()))
                        .toList();
        return new Enterprise(
                        code, zone, facts, finding(code, facts), null, List.of(), 1, List.of())
                .telling(new Move.Recorded(), by, at);
    }

    public Outcome on(Command command, String by, Instant at) {
        return switch (command) {
            case Tell told ->
                    merger == null ? tell(told, by, at) : new TurnedDown(Reason.ENTERPRISE_MERGED);
            case Merge(var into, var reason) -> {
                if (merger != null) {
                    yield new TurnedDown(Reason.ENTERPRISE_MERGED);
                }
                yield into.equals(creditCode)
                        ? new TurnedDown(Reason.MERGED_INTO_ITSELF)
                        : moved(
                                facts,
                                new Merger(into, reason, by, at),
                                new Move.Merged(into),
                                by,
                                at);
            }
            case Separate _ ->
                    merger == null
                            ? new TurnedDown(Reason.ENTERPRISE_NOT_MERGED)
                            : moved(facts, null, new Move.Separated(), by, at);
        };
    }

    private Outcome tell(Tell told, String by, Instant at) {
        var next = new ArrayList<>(facts);
        var changed = new ArrayList<Name>();
        for (var said : told.facts()) {
            var before = fact(said.name());
            if (Objects.equals(value(said.name()), said.value())) {
                continue;
            }
            changed.add(said.name());
            before.ifPresent(next::remove);
            next.add(
                    before.map(it -> it.become(said.value(), told.source(), told.on()))
                            .orElseGet(() ->
                                    new Fact(
                                            said.name(),
                                            said.value(),
                                            told.source(),
                                            told.on(),
                                            List.of())));
        }
        return changed.isEmpty()
                ? new Unchanged()
                : moved(next, null, new Move.Changed(changed), by, at);
    }

    public Optional<Fact> fact(Name which) {
        return facts.stream().filter(fact -> fact.name() == which).findFirst();
    }

    public @Nullable String value(Name which) {
        return fact(which).map(Fact::value).orElse(null);
    }

    public String name() {
        return requireNonNull(value(Name.NAME));
    }

    /// Whether it is one of the demonstration.
    public boolean sample() {
        return fact(Name.ZONE).filter(fact -> fact.source() == Source.SAMPLE).isPresent();
    }

    Move lastMove() {
        return history.getLast().move();
    }

    private static Finding finding(CreditCode code, List<Fact> facts) {
        return Finding.of(
                code,
                requireNonNull(valueOf(facts, Name.NAME)),
                valueOf(facts, Name.NAME_EN),
                valueOf(facts, Name.INDUSTRY));
    }

    private static @Nullable String valueOf(List<Fact> facts, Name which) {
        return facts.stream()
                .filter(fact -> fact.name() == which)
                .findFirst()
                .map(Fact::value)
                .orElse(null);
    }

    private Moved moved(
            List<Fact> next, @Nullable Merger becomes, Move move, String by, Instant at) {
        return new Moved(
                new Enterprise(
                                creditCode,
                                new ZoneCode(requireNonNull(valueOf(next, Name.ZONE))),
                                next,
                                finding(creditCode, next),
                                becomes,
                                history,
                                version + 1,
                                outbox)
                        .telling(move, by, at));
    }

    private Enterprise telling(Move move, String by, Instant at) {
        var entries = new ArrayList<>(history);
        entries.add(new Entry(at, move, by));
        return new Enterprise(
                creditCode,
                zone,
                facts,
                finding,
                merger,
                entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size()),
                version,
                Stream.concat(outbox.stream(), Stream.of(EnterpriseEvent.of(this, move, at)))
                        .toList());
    }

    /// As if the relay had taken its events: for a demonstration.
    public Enterprise untold() {
        return new Enterprise(
                creditCode, zone, facts, finding, merger, history, version, List.of());
    }
}
