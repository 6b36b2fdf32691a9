package etdz.investment.zoneprofile;

import etdz.common.ZoneCode;
import etdz.investment.zoneprofile.ZoneFact.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/// What is known of one zone (园区画像). Immutable: what is told yields the next one with the one event
/// of its version in `outbox`.
///
/// @param facts each at most once; what is not among them is not provided
/// @param history the last moves
public record ZoneProfile(
        @BsonId ZoneCode zone,
        List<ZoneFact> facts,
        List<Entry> history,
        long version,
        List<ZoneProfileEvent> outbox) {

    static final int MOST_ENTRIES = 50;

    public ZoneProfile {
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// A line of the history.
    public record Entry(Instant at, Move move, String by) {}

    /// Of a zone of which nothing was recorded yet; it is not stored.
    public static ZoneProfile empty(ZoneCode zone) {
        return new ZoneProfile(zone, List.of(), List.of(), 0, List.of());
    }

    public Optional<ZoneFact> fact(FactName which) {
        return facts.stream().filter(fact -> fact.name() == which).findFirst();
    }

    /// What is not named stays. Empty when all of it stands there already.
    public Optional<ZoneProfile> told(List<Said> told, String by, Instant at) {
        var next = new ArrayList<>(facts);
        var changed = new ArrayList<FactName>();
        for (var said : told) {
            var before = fact(said.name());
            if (before.map(fact -> fact.says(said)).orElse(said.value() == null)) {
                continue;
            }
            changed.add(said.name());
            before.ifPresent(next::remove);
            next.add(before.map(fact -> fact.become(said)).orElseGet(() -> ZoneFact.first(said)));
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        next.sort(Comparator.comparing(ZoneFact::name));
        return Optional.of(changed(next, new Move.Changed(changed), by, at));
    }

    private ZoneProfile changed(List<ZoneFact> next, Move.Changed move, String by, Instant at) {
        var entries = Stream.concat(history.stream(), Stream.of(new Entry(at, move, by))).toList();
        var kept = entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size());
        var profile = new ZoneProfile(zone, next, kept, version + 1, outbox);
        return new ZoneProfile(
                zone,
                next,
                kept,
                version + 1,
                Stream.concat(outbox.stream(), Stream.of(ZoneProfileEvent.of(profile, move, at)))
                        .toList());
    }

    /// As if the relay had taken its events: for a demonstration.
    public ZoneProfile untold() {
        return new ZoneProfile(zone, facts, history, version, List.of());
    }
}
