package etdz.policy.organ.person;

import etdz.policy.organ.Audit;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import etdz.policy.organ.PostCode;
import etdz.policy.organ.person.Command.BeAbsent;
import etdz.policy.organ.person.Outcome.Moved;
import etdz.policy.organ.person.RosterMonth.DutyDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// People and rosters that were listed elsewhere. Who is there already stays as he is.
@Component
public class PeopleImport {

    /// With the day from which the posts are held.
    public record Listed(
            String user, String name, OrganCode organ, List<PostCode> posts, LocalDate from) {

        public Listed {
            posts = List.copyOf(posts);
        }
    }

    private final PeopleRegister register;
    private final Rosters rosters;
    private final Organs organs;

    PeopleImport(PeopleRegister register, Rosters rosters, Organs organs) {
        this.register = register;
        this.rosters = rosters;
        this.organs = organs;
    }

    public int addMissing(List<Listed> listed, String by, Instant at) {
        return register.addMissing(listed.stream().map(it -> person(it, by, at)).toList());
    }

    private Person person(Listed listed, String by, Instant at) {
        var organ = organs.find(listed.organ()).orElseThrow();
        var posts =
                listed.posts().stream()
                        .map(code -> organs.post(code).orElseThrow())
                        .map(post -> Holding.of(post, listed.from(), null))
                        .toList();
        return Person.registered(
                listed.user(), listed.name(), organ.code(), organ.zone(), posts, by, at);
    }

    /// The same people on every one of these days.
    public void roster(
            PostCode code, List<LocalDate> days, List<String> people, String by, Instant at) {
        var post = organs.post(code).orElseThrow();
        var months = days.stream().collect(Collectors.groupingBy(YearMonth::from));
        rosters.addMissing(
                months.entrySet().stream()
                        .map(month ->
                                new RosterMonth(
                                        RosterMonth.id(code, month.getKey()),
                                        code,
                                        post.zone(),
                                        month.getKey().toString(),
                                        month.getValue().stream()
                                                .map(day -> new DutyDay(day, people))
                                                .toList(),
                                        Audit.made(by, at),
                                        1))
                        .toList());
    }

    /// An absence that was agreed elsewhere; nothing if it cannot be.
    public void absence(
            String user, LocalDate from, LocalDate to, String deputy, String by, Instant at) {
        var absence =
                new Absence("ABS-" + user + "-" + from, from, to, deputy, false, by, at, null);
        var outcome = register.find(user).orElseThrow().on(new BeAbsent(absence), by, at);
        if (outcome instanceof Moved(var next)) {
            register.store(next, Optional.empty());
        }
    }
}
