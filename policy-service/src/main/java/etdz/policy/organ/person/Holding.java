package etdz.policy.organ.person;

import etdz.common.ZoneCode;
import etdz.policy.organ.Duty;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Post;
import etdz.policy.organ.PostCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody holds a post (任职) from a day, and to a day if one is known.
public record Holding(
        PostCode post,
        OrganCode organ,
        @Nullable ZoneCode zone,
        Set<Duty> duties,
        LocalDate from,
        @Nullable LocalDate to) {

    public Holding {
        duties = Set.copyOf(duties);
    }

    static Holding of(Post post, LocalDate from, @Nullable LocalDate to) {
        return new Holding(post.code(), post.organ(), post.zone(), post.duties(), from, to);
    }

    Holding until(LocalDate day) {
        return new Holding(post, organ, zone, duties, from, day);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Holding other) {
        return (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }
}
