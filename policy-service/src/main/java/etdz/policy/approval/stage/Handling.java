package etdz.policy.approval.stage;

import etdz.policy.matter.MaterialCode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An accepted case on its way to a decision.
///
/// @param missing may be brought until the decision; the clock runs all the same
/// @param review absent until desks were asked
/// @param hearing absent until the applicant was told of the right to be heard
/// @param extension asked for and not yet answered
/// @param proposal what the desk that leads puts to the one who decides
public record Handling(
        Acceptance acceptance,
        Set<MaterialCode> missing,
        @Nullable Review review,
        @Nullable Hearing hearing,
        @Nullable ExtensionRequest extension,
        @Nullable Proposal proposal) {

    public Handling {
        missing = Set.copyOf(missing);
    }

    public static Handling begun(Acceptance acceptance, Set<MaterialCode> missing) {
        return new Handling(acceptance, missing, null, null, null, null);
    }

    public Handling without(MaterialCode supplied) {
        var rest = new HashSet<>(missing);
        rest.remove(supplied);
        return new Handling(acceptance, rest, review, hearing, extension, proposal);
    }

    public Handling with(Acceptance moved) {
        return new Handling(moved, missing, review, hearing, extension, proposal);
    }

    public Handling lacking(Set<MaterialCode> now) {
        return new Handling(acceptance, now, review, hearing, extension, proposal);
    }

    public Handling with(Review asked) {
        return new Handling(acceptance, missing, asked, hearing, extension, proposal);
    }

    public Handling with(Hearing next) {
        return new Handling(acceptance, missing, review, next, extension, proposal);
    }

    public Handling asking(@Nullable ExtensionRequest request) {
        return new Handling(acceptance, missing, review, hearing, request, proposal);
    }

    public Handling proposing(@Nullable Proposal made) {
        return new Handling(acceptance, missing, review, hearing, extension, made);
    }

    /// All who took part in looking at the case, as far as the case knows.
    public Set<String> reviewers() {
        var assigned = review == null ? Stream.<String>of() : review.assignees();
        var proposer = proposal == null ? Stream.<String>of() : Stream.of(proposal.by());
        return Stream.concat(assigned, proposer).collect(Collectors.toUnmodifiableSet());
    }
}
