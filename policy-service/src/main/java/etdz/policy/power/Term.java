package etdz.policy.power;

import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Reach;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// For how long a grant of another delegation holds: a recall ends it early, and so do other terms.
///
/// @param begins the first day of its delegation
public record Term(Grant grant, LocalDate begins, LocalDate first, LocalDate last) {

    public static Stream<Term> of(Delegation delegation) {
        var editions = delegation.editions();
        return IntStream.range(0, editions.size())
                .mapToObj(i -> {
                    var grant = editions.get(i);
                    var replaced =
                            editions.subList(i + 1, editions.size()).stream()
                                    .flatMap(later -> later.effectiveFrom().stream())
                                    .map(day -> day.minusDays(1));
                    var last =
                            Stream.concat(Stream.of(grant.last(), delegation.ends()), replaced)
                                    .min(Comparator.naturalOrder());
                    return new Term(
                            grant, delegation.begins(), grant.validFrom(), last.orElseThrow());
                });
    }

    /// Of a delegation that has no other terms yet.
    public static Term of(Grant first) {
        return new Term(first, first.validFrom(), first.validFrom(), first.last());
    }

    /// Whether the giver of a grant holds all of what it gives, by one delegation, from the first
    /// day to the last.
    static boolean cover(List<Term> terms, Grant grant) {
        var open = grant.validFrom();
        for (var term : terms.stream().sorted(Comparator.comparing(Term::first)).toList()) {
            if (term.grant.carries(grant)
                    && term.grant.encloses(grant)
                    && !term.begins.isAfter(grant.validFrom())
                    && term.holdsOn(open)) {
                open = term.last.plusDays(1);
            }
        }
        return open.isAfter(grant.last());
    }

    private boolean holdsOn(LocalDate day) {
        return !last.isBefore(day) && grant.reach(Circumstances.on(day)) == Reach.HOLDS;
    }

    /// Whether it holds on a day on which the other would. What was given on from it holds beside
    /// it.
    boolean contradicts(Grant other) {
        return !first.isAfter(other.last())
                && !last.isBefore(other.validFrom())
                && !last.isBefore(first)
                && !grant.carries(other)
                && !other.carries(grant);
    }
}
