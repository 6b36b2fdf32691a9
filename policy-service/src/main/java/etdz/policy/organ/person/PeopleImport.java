package etdz.policy.organ.person;

import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import etdz.policy.organ.PostCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    public int addRosters(List<RosterMonth> months) {
        return rosters.addMissing(months);
    }
}
