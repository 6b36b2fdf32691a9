package etdz.policy.organ.person;

import etdz.common.ZoneCode;
import etdz.policy.organ.Duty;
import etdz.policy.organ.Organs;
import etdz.policy.organ.PostCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The people in the organs, for other features. Users are subjects of tokens.
@Component
public class People {

    private final PeopleRegister register;
    private final Rosters rosters;
    private final Organs organs;

    People(PeopleRegister register, Rosters rosters, Organs organs) {
        this.register = register;
        this.rosters = rosters;
        this.organs = organs;
    }

    public Optional<Person> find(String user) {
        return register.find(user);
    }

    /// Whether somebody works in one of these zones on a day.
    public boolean isInOffice(String user, Collection<ZoneCode> zones, LocalDate day) {
        return register.find(user)
                .filter(person -> person.inOffice(day))
                .filter(person -> person.zone() != null && zones.contains(person.zone()))
                .isPresent();
    }

    public List<Person> inZone(ZoneCode zone) {
        return register.inZone(zone);
    }

    /// Whose names to show beside these subjects.
    public Map<String, String> names(Collection<String> users) {
        return register.find(users).stream().collect(Collectors.toMap(Person::user, Person::name));
    }

    /// Who is at work at a post: the roster of the day, or all who hold the post; for whoever is
    /// away, his deputy.
    public List<String> onDuty(PostCode post, LocalDate day) {
        return onDuty(post, register.holding(post), rosters.find(post, YearMonth.from(day)), day);
    }

    List<String> onDuty(
            PostCode post, List<Person> holders, Optional<RosterMonth> roster, LocalDate day) {
        var planned = roster.flatMap(month -> month.on(day));
        return holders.stream()
                .filter(person -> person.holds(post, day))
                .filter(person -> planned.isEmpty() || planned.get().contains(person.user()))
                .flatMap(person -> atWork(person, day).stream())
                .distinct()
                .toList();
    }

    /// Who is at work in a zone at any post that has the duty.
    public List<String> onDuty(ZoneCode zone, Duty duty, LocalDate day) {
        return organs.posts(zone, duty).stream()
                .filter(post -> post.openOn(day))
                .flatMap(post -> onDuty(post.code(), day).stream())
                .distinct()
                .toList();
    }

    private Optional<String> atWork(Person person, LocalDate day) {
        return person.absenceOn(day).isEmpty()
                ? Optional.of(person.user())
                : deputyOf(person.user(), day);
    }

    /// Who stands in for somebody who is away; nobody for one who is there. A deputy who is away
    /// himself has a deputy; a circle has none.
    public Optional<String> deputyOf(String user, LocalDate day) {
        var asked = new HashSet<>(Set.of(user));
        var absence = register.find(user).flatMap(person -> person.absenceOn(day));
        while (absence.isPresent()) {
            var deputy = absence.get().deputy();
            var person = register.find(deputy).filter(it -> it.inOffice(day));
            if (person.isEmpty() || !asked.add(deputy)) {
                return Optional.empty();
            }
            absence = person.get().absenceOn(day);
            if (absence.isEmpty()) {
                return Optional.of(deputy);
            }
        }
        return Optional.empty();
    }

    /// Whose work somebody sees on a day: his own and that of all for whom he stands in.
    public Set<String> workOf(String user, LocalDate day) {
        var work = new LinkedHashSet<>(Set.of(user));
        var next = List.of(user);
        while (!next.isEmpty()) {
            next =
                    next.stream()
                            .flatMap(deputy -> register.forWhom(deputy, day).stream())
                            .map(Person::user)
                            .filter(work::add)
                            .toList();
        }
        return Set.copyOf(work);
    }

    /// The last day of somebody who leaves.
    public Optional<LocalDate> leaving(String user) {
        return register.find(user).map(Person::leavingOn);
    }
}
