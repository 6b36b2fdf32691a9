package etdz.policy.approval.stage;

import etdz.common.Bilingual;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The desks that look at a case in parallel (并联审查). What they say are documents beside the case.
public record Review(List<Lane> lanes) {

    public Review {
        lanes = List.copyOf(lanes);
    }

    public enum Part {
        /// 牵头: sums up and proposes.
        LEAD,
        /// 审查: without its opinion nothing is decided.
        REVIEW,
        /// 征求意见: is asked; its silence holds nothing up.
        CONSULTED
    }

    /// One desk and its part in the review.
    ///
    /// @param assignee absent while anybody of the desk may take it
    public record Lane(DeskCode desk, Bilingual name, Part part, @Nullable String assignee) {}

    public Stream<String> assignees() {
        return lanes.stream().map(Lane::assignee).filter(Objects::nonNull);
    }

    public Optional<Lane> lane(DeskCode desk) {
        return lanes.stream().filter(lane -> lane.desk().equals(desk)).findFirst();
    }

    /// Desks without whose opinion nothing is decided.
    public List<DeskCode> needed() {
        return lanes.stream()
                .filter(lane -> lane.part() != Part.CONSULTED)
                .map(Lane::desk)
                .toList();
    }

    public boolean isLedByOne() {
        return lanes.stream().filter(lane -> lane.part() == Part.LEAD).count() == 1;
    }
}
