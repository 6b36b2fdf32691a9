package etdz.policy.notice.reader;

import etdz.common.ZoneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What is known here of a member of staff, from the newest event of his record.
public record Reader(
        @BsonId String user,
        @Nullable ZoneCode zone,
        List<Post> posts,
        List<Away> absences,
        @Nullable LocalDate leavingOn,
        long sequence) {

    public Reader {
        posts = List.copyOf(posts);
        absences = List.copyOf(absences);
    }

    public record Post(
            @Nullable ZoneCode zone, Set<String> duties, LocalDate from, @Nullable LocalDate to) {

        public Post {
            duties = Set.copyOf(duties);
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public record Away(LocalDate from, LocalDate to, String deputy) {}

    boolean inOffice(LocalDate day) {
        return leavingOn == null || !day.isAfter(leavingOn);
    }

    boolean has(String duty, @Nullable ZoneCode where, LocalDate day) {
        return inOffice(day)
                && posts.stream()
                        .anyMatch(post ->
                                post.on(day)
                                        && post.duties().contains(duty)
                                        && Objects.equals(post.zone(), where));
    }

    Optional<String> deputy(LocalDate day) {
        return absences.stream()
                .filter(it -> !day.isBefore(it.from()) && !day.isAfter(it.to()))
                .findFirst()
                .map(Away::deputy);
    }
}
