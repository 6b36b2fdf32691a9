package etdz.policy.organ.person;

import etdz.common.ZoneCode;
import etdz.policy.organ.Audit;
import etdz.policy.organ.PostCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// Who is on duty at a post (值班) in a month. A day that is not named has no roster: then all who
/// hold the post are on duty.
///
/// @param id `<post>/<month>`
public record RosterMonth(
        @BsonId String id,
        PostCode post,
        @Nullable ZoneCode zone,
        String month,
        List<DutyDay> days,
        Audit audit,
        long version) {

    public RosterMonth {
        days = List.copyOf(days);
    }

    public record DutyDay(LocalDate day, List<String> people) {

        public DutyDay {
            people = List.copyOf(people);
        }
    }

    static String id(PostCode post, YearMonth month) {
        return post.value() + "/" + month;
    }

    Optional<List<String>> on(LocalDate day) {
        return days.stream().filter(it -> it.day().equals(day)).findFirst().map(DutyDay::people);
    }
}
