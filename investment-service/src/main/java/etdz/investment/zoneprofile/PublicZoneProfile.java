package etdz.investment.zoneprofile;

import etdz.common.ZoneCode;
import java.util.List;
import java.util.stream.Stream;

/// All that is provided of a zone after a move, and the move.
public record PublicZoneProfile(
        ZoneCode zone, List<PublicFact> facts, long version, Move.Changed move) {

    public PublicZoneProfile {
        facts = List.copyOf(facts);
    }

    /// A fact as it stands now.
    public record PublicFact(FactName name, FactValue value, FactSource source) {}

    static PublicZoneProfile of(ZoneProfile held, Move.Changed move) {
        return new PublicZoneProfile(held.zone(), factsOf(held), held.version(), move);
    }

    static List<PublicFact> factsOf(ZoneProfile held) {
        return held.facts().stream()
                .flatMap(fact ->
                        Stream.ofNullable(fact.value())
                                .map(value -> new PublicFact(fact.name(), value, fact.source())))
                .toList();
    }
}
